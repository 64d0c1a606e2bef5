"use server"

import { exportSchema } from "@/lib/imports/export-schema"
import { notePeopleExport } from "@/lib/imports/exports"
import { formAction } from "@/lib/forms/action"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { countListedPeople, readPersonQuery } from "@/lib/people/queries"

type Bound = { locale: Locale; query: Record<string, string> }

export const takeOutPeople = formAction<typeof exportSchema, Bound>({
  schema: exportSchema,
  may: { noun: "person" },
  run: async ({ actor, tx, input, bound }) => {
    const people = await countListedPeople(await readPersonQuery(bound.query))
    await notePeopleExport(actor, tx, { reason: input.reason, people })
    return paths.admin.peopleExport(bound.locale, { ...bound.query, done: "export_ready" })
  },
})
