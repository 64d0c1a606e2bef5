"use server"

import { z } from "zod"
import { exportSchema } from "@/lib/imports/export-schema"
import { notePeopleExport } from "@/lib/imports/exports"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import { countListedPeople, readPersonQuery } from "@/lib/people/queries"

const boundQuery = boundLocale.extend({ query: z.record(z.string().max(40), addressPart) })

export const takeOutPeople = formAction({
  bound: boundQuery,
  schema: exportSchema,
  may: { noun: "person" },
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    const people = await countListedPeople(await readPersonQuery(bound.query))
    await notePeopleExport(actor, tx, { ...input, people })
    return paths.admin.peopleExport(bound.locale, { ...bound.query, done: "export_ready" })
  },
})
