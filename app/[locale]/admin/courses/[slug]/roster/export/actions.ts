"use server"

import { courseSubject } from "@/lib/access/subjects"
import { formAction } from "@/lib/forms/action"
import { boundSlug } from "@/lib/forms/bound"
import { exportSchema } from "@/lib/imports/export-schema"
import { noteRosterExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

export const takeOutRoster = formAction({
  bound: boundSlug,
  schema: exportSchema,
  fresh: true,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input, bound }) => {
    await noteRosterExport(actor, tx, { courseId: bound.id, ...input })
    return paths.admin.rosterExport(bound.locale, bound.slug, { done: "export_ready" })
  },
})
