"use server"

import { cellOfField, withTypedCells } from "@/app/[locale]/admin/completeness/grid/typed-cells"
import { courseCellEdits } from "@/lib/courses/cells"
import { updateCourse } from "@/lib/courses/mutations"
import { inputOf, readCourse } from "@/lib/courses/record"
import { Conflict, InvalidInput } from "@/lib/errors"
import { answeringAction } from "@/lib/forms/answering-action"
import { boundLocale } from "@/lib/forms/bound"
import type { Message } from "@/lib/forms/state"

/** Cells edited in the table of courses, by a script: all that was sent or, on a mistake, none of it. */
export const editCourseCells = answeringAction({
  bound: boundLocale,
  schema: courseCellEdits,
  may: { noun: "register" },
  run: async ({ actor, tx, input, bound }) => {
    const errors: Record<string, Message> = {}
    const versions: Record<string, number> = {}
    for (const [at, { id, version, cells }] of input.edits.entries()) {
      const tell = (cell: string | null, message: Message) => {
        errors[cell === null ? `edits.${at}` : `edits.${at}.cells.${cell}`] ??= message
      }
      const before = inputOf(await readCourse(tx, id))
      const typed = await withTypedCells({ actor, tx, locale: bound.locale }, before, cells)
      for (const [cell, message] of Object.entries(typed.errors)) tell(cell, message)
      if (Object.keys(typed.errors).length > 0) continue
      try {
        versions[id] = (await updateCourse(actor, tx, { id, version, input: typed.input })).version
      } catch (error) {
        if (error instanceof Conflict) tell(null, { key: "grid.changed_meanwhile" })
        else if (error instanceof InvalidInput)
          for (const [field, message] of Object.entries(error.errors)) tell(cellOfField(field), message)
        else throw error
      }
    }
    if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
    return versions
  },
})
