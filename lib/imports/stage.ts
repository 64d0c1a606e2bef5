import { isDeepStrictEqual } from "node:util"
import type { UserActor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { aliveFor } from "@/lib/courses/mentions"
import type { DayOrder } from "@/lib/dates/typed-date"
import { NotFound } from "@/lib/errors"
import { Prisma } from "@/lib/generated/prisma/client"
import { checkAndCompare, findBatch, findOpenBatch } from "@/lib/imports/batch"
import { guessSheet, planOf, type SheetPlan } from "@/lib/imports/guess"
import { fieldsOf, type ImportField, type SheetKind } from "@/lib/imports/headings"
import { newId } from "@/lib/uuid"
import { insertMany } from "@/lib/insert-many"
import { planBy, readMappings, recognize, rememberColumns } from "@/lib/imports/mappings"
import { tellProgress } from "@/lib/imports/progress"
import { searchable } from "@/lib/search/searchable"
import type { FileSheet } from "@/lib/transfer/read/table"

/* What is done to an import before anything of it is written. */

type Tx = Prisma.TransactionClient

/** Keeps the rows of a file, and guesses what they are. */
export async function stageFile(
  actor: UserActor,
  tx: Tx,
  { name, sheets, course: slug }: { name: string; sheets: FileSheet[]; course: string | null },
): Promise<{ id: string }> {
  requireMay(actor, { noun: "person" })
  const course = slug
    ? await tx.course.findFirst({ where: { slug, AND: aliveFor(actor) }, select: { id: true } })
    : null
  if (slug && !course) throw new NotFound("course")
  const courseId = course?.id ?? null
  const mappings = await readMappings(tx)
  const batch = await tx.importBatch.create({
    data: {
      name: name.slice(0, 200),
      courseId,
      sheets: sheets.map(
        sheet => recognize(sheet, mappings) ?? guessSheet(sheet, courseId !== null),
      ) as unknown as Prisma.InputJsonValue,
      createdById: actor.id,
    },
    select: { id: true },
  })
  tellProgress("keeping")
  await insertMany(
    tx,
    "import_row",
    sheets.flatMap(({ rows }, sheet) => rows.map(row => ({ id: newId(), batch_id: batch.id, sheet, ...row }))),
  )
  await checkAndCompare(actor, tx, await findBatch(actor, tx, batch.id))
  return batch
}

export type SheetChoice = {
  kind: SheetKind
  header: number
  order: DayOrder | null
  columns: (ImportField | null)[]
  /** By which name the columns shall be remembered. */
  remember: string | null
  /** As what was remembered by this name the columns shall be read. */
  asRemembered: string | null
}

/** What whoever imports says about the sheets. A sheet of another kind, or with another header, is guessed anew. */
export async function setColumns(
  actor: UserActor,
  tx: Tx,
  { id, sheets }: { id: string; sheets: SheetChoice[] },
): Promise<{ guessedAnew: boolean }> {
  const batch = await findOpenBatch(actor, tx, id)
  let guessedAnew = false
  const plans: SheetPlan[] = []
  const mappings = await readMappings(tx)
  for (const [at, plan] of batch.sheets.entries()) {
    const choice = sheets[at]
    const mapping = mappings.find(({ name }) => name === choice?.asRemembered && name !== plan.remembered)
    if (!choice) plans.push(plan)
    else if (choice.kind === plan.kind && choice.header === plan.header && !mapping) {
      const chosen = { ...plan, order: choice.order, columns: once(choice), remembered: choice.remember }
      await rememberColumns(actor, tx, chosen)
      plans.push(chosen)
    } else {
      guessedAnew ||= choice.kind !== "nothing" || mapping !== undefined
      const rows = await tx.importRow.findMany({
        where: { batchId: id, sheet: at },
        select: { number: true, cells: true },
        orderBy: { number: "asc" },
      })
      const header = rows.find(row => row.number === choice.header)
      const width = Math.max(0, ...rows.map(row => row.cells.length))
      const headings = Array.from({ length: width }, (_, n) => header?.cells[n] ?? "")
      plans.push(
        mapping
          ? planBy(mapping, { name: plan.name, header: choice.header, headings })
          : { ...planOf({ name: plan.name, rows }, { ...choice, headings }), order: choice.order },
      )
    }
  }
  await tx.importBatch.update({
    where: { id },
    data: { sheets: plans as unknown as Prisma.InputJsonValue },
    select: { id: true },
  })
  // other columns are other names
  if (!isDeepStrictEqual(plans, batch.sheets))
    await tx.importRow.updateMany({ where: { batchId: id }, data: { likely: Prisma.DbNull } })
  await checkAndCompare(actor, tx, { ...batch, sheets: plans })
  return { guessedAnew }
}

/** A field stands in one column of a sheet: the first that has it. */
const once = ({ kind, columns }: SheetChoice) =>
  columns.map((field, at) => (field && fieldsOf(kind).includes(field) && columns.indexOf(field) === at ? field : null))

export type Mending = {
  /** By id of a row and field. */
  cells: { row: string; field: ImportField; text: string }[]
  /** Who is meant in a row. */
  people: Map<string, string | null>
  leftOut: Map<string, boolean>
  /** By the name as it stands in the file. */
  organizations: Map<string, string>
  /** What words of closed vocabularies mean, by `wordChoice`. */
  words: Map<string, string>
}

/** Writes what was typed over the cells of rows, and looks at all of them again. Says whether anything was new. */
export async function mendRows(
  actor: UserActor,
  tx: Tx,
  { id, mending }: { id: string; mending: Mending },
): Promise<boolean> {
  const batch = await findOpenBatch(actor, tx, id)
  const touched = [...mending.leftOut.keys(), ...mending.people.keys(), ...mending.cells.map(cell => cell.row)]
  const rows = await tx.importRow.findMany({ where: { batchId: id, id: { in: touched } } })
  let anew = false
  for (const row of rows) {
    const cells = [...row.cells]
    for (const { field, text } of mending.cells.filter(cell => cell.row === row.id)) {
      const at = batch.sheets[row.sheet]?.columns.indexOf(field) ?? -1
      if (at < 0) continue
      while (cells.length <= at) cells.push("")
      cells[at] = text
    }
    const person = mending.people.has(row.id) ? (mending.people.get(row.id) ?? null) : row.person
    const leftOut = mending.leftOut.get(row.id) ?? row.leftOut
    if (person === row.person && leftOut === row.leftOut && cells.join("\n\t") === row.cells.join("\n\t")) continue
    anew = true
    const likely = cells.join("\n\t") === row.cells.join("\n\t") ? {} : { likely: Prisma.DbNull }
    await tx.importRow.update({
      where: { id: row.id },
      data: { cells, person, leftOut, ...likely },
      select: { id: true },
    })
  }
  const choices = { ...batch.choices }
  for (const [typed, chosen] of mending.organizations) {
    anew ||= choices[searchable(typed)] !== chosen
    choices[searchable(typed)] = chosen
  }
  for (const [typed, chosen] of mending.words) {
    anew ||= choices[typed] !== chosen
    choices[typed] = chosen
  }
  await tx.importBatch.update({ where: { id }, data: { choices }, select: { id: true } })
  await checkAndCompare(actor, tx, { ...batch, choices })
  return anew
}
