"use server"

import { z } from "zod"
import { InvalidInput } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale, boundRecord } from "@/lib/forms/bound"
import { formFields } from "@/lib/forms/form-fields"
import { optionalText } from "@/lib/forms/schema"
import { listIn, textIn } from "@/lib/forms/values"
import type { FormValues } from "@/lib/forms/state"
import { nothing } from "@/lib/forms/versioned"
import { translator } from "@/lib/i18n/translator"
import { confirmImport } from "@/lib/imports/confirm"
import { courseFields, participantFields, sheetKinds, type ImportField } from "@/lib/imports/headings"
import { mendRows, setColumns, stageFile, type Mending } from "@/lib/imports/stage"
import { withProgress } from "@/lib/imports/progress"
import { undoImport } from "@/lib/imports/undo"
import { vocabularies, vocabularyOf, wordChoice } from "@/lib/imports/vocabulary"
import { paths } from "@/lib/paths"
import { readFileRows } from "@/lib/transfer/read/file"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile } from "@/lib/transfer/read/table"
import { readText } from "@/lib/transfer/read/text"

/* What the forms of an import do. Whether the user may is asked by what they call, of the batch and of each record. */

const fields: readonly ImportField[] = [...participantFields, ...courseFields]

const keyIn = (values: FormValues) => textIn(values, formFields.key)

const uploadSchema = z.object({ pasted: z.string().nullish(), course: optionalText(80) })

export const uploadFile = formAction({
  bound: boundLocale,
  schema: uploadSchema,
  may: { noun: "person" },
  patience: 120,
  run: ({ actor, tx, input, values, bound, file }) =>
    withProgress(keyIn(values), async () => {
      const chosen = file("file")
      const pasted = input.pasted?.trim()
      if (!chosen && !pasted) throw refuseFile("import.file_required")
      if (chosen && chosen.size > limits.bytes) throw refuseFile("import.file_large")
      const name = chosen?.name ?? translator(bound.locale)("import.pasted_name")
      const sheets = chosen
        ? await readFileRows(name, Buffer.from(await chosen.arrayBuffer()))
        : await readText(pasted ?? "", name)
      const { id } = await stageFile(actor, tx, { name, sheets, course: input.course })
      return paths.admin.importColumns(bound.locale, id)
    }),
})

const sheetSchema = z.object({
  kind: z.enum(sheetKinds),
  header: z.coerce.number().int().min(0).default(0),
  order: z.enum(["day-first", "month-first"]).nullish().default(null),
  columns: z
    .array(z.string().nullable())
    .default([])
    .transform(list => list.map(text => fields.find(field => field === text) ?? null)),
  remember: optionalText(80),
  asRemembered: optionalText(80),
})

const columnsSchema = z.object({ sheets: z.array(sheetSchema) })

export const saveColumns = formAction({
  bound: boundRecord,
  schema: columnsSchema,
  may: { noun: "person" },
  patience: 120,
  run: ({ actor, tx, input, values, bound }) =>
    withProgress(keyIn(values), async () => {
      const sheets = input.sheets.map(sheet => ({ ...sheet, order: sheet.order ?? null }))
      const { guessedAnew } = await setColumns(actor, tx, { id: bound.id, sheets })
      return guessedAnew
        ? paths.admin.importColumns(bound.locale, bound.id, { done: "import_guessed" })
        : paths.admin.import(bound.locale, bound.id)
    }),
})

export const checkOrConfirm = formAction({
  bound: boundRecord.extend({ view: addressPart, page: z.int().positive() }),
  schema: nothing,
  may: { noun: "person" },
  patience: 300,
  run: ({ actor, tx, values, bound }) =>
    withProgress(keyIn(values), async () => {
      const { locale, id } = bound
      const changed = await mendRows(actor, tx, { id, mending: mendingIn(values) })
      const here = (done?: string) =>
        paths.admin.import(locale, id, { rows: bound.view === "all" ? null : bound.view, page: bound.page, done })
      if (textIn(values, formFields.intent) !== "confirm") return here()
      if (changed) return here("import_checked")
      const confirmed = await confirmImport(actor, tx, { id, rowsSeen: Number(textIn(values, "rowsSeen")) })
      return paths.admin.import(locale, id, { done: confirmed ? "import_confirmed" : "import_changed" })
    }),
})

export const undo = formAction({
  bound: boundRecord,
  schema: nothing,
  may: { noun: "person" },
  patience: 300,
  run: async ({ actor, tx, bound }) => {
    await undoImport(actor, tx, { id: bound.id })
    return paths.admin.import(bound.locale, bound.id, { done: "import_undone" })
  },
})

/** What a page of rows says: `cell.<row>.<field>`, `person.<row>`, `organization.<row>.<field>`, `word.<row>.<field>` and the ticked `out[]`. */
function mendingIn(values: FormValues): Mending {
  const rows = listIn(values, "rows[]")
  const out = new Set(listIn(values, "out[]"))
  const mending: Mending = {
    cells: [],
    people: new Map(),
    leftOut: new Map(rows.map(row => [row, out.has(row)])),
    organizations: new Map(),
    words: new Map(),
  }
  for (const name of Object.keys(values)) {
    const [kind, row = "", field = ""] = name.split(".")
    const text = textIn(values, name)
    if (!rows.includes(row)) continue
    if (kind === "cell") {
      const known = fields.find(one => one === field)
      if (text.length > limits.cellLength)
        throw new InvalidInput({ [name]: { key: "form.too_long", values: { max: limits.cellLength } } })
      if (known) mending.cells.push({ row, field: known, text: text.trim() })
    }
    if (kind === "person") mending.people.set(row, text || null)
    const vocabulary = vocabularyOf[field as ImportField]
    if (kind === "word" && text && vocabulary && vocabularies[vocabulary].words.some(word => word === text))
      mending.words.set(wordChoice(vocabulary, textIn(values, `typed.${row}.${field}`)), text)
    if (kind === "organization" && text) mending.organizations.set(textIn(values, `typed.${row}.${field}`), text)
  }
  return mending
}
