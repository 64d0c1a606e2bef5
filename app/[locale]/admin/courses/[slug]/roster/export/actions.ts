"use server"

import { formAction } from "@/lib/forms/action"
import type { Locale } from "@/lib/i18n/locale"
import { exportSchema } from "@/lib/imports/export-schema"
import { noteRosterExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

export const takeOutRoster = formAction<typeof exportSchema, { locale: Locale; id: string; slug: string }>({
  schema: exportSchema,
  run: async ({ actor, tx, input, bound }) => {
    await noteRosterExport(actor, tx, { courseId: bound.id, reason: input.reason })
    return paths.admin.rosterExport(bound.locale, bound.slug, { done: "export_ready" })
  },
})
