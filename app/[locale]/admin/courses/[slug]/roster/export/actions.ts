"use server"

import { z } from "zod"
import { formAction } from "@/lib/forms/action"
import { requiredText } from "@/lib/forms/schema"
import type { Locale } from "@/lib/i18n/locale"
import { noteRosterExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

const exportSchema = z.object({ reason: requiredText("export.reason_required", 300) })

export const takeOutRoster = formAction<typeof exportSchema, { locale: Locale; id: string; slug: string }>({
  schema: exportSchema,
  run: async ({ actor, tx, input, bound }) => {
    await noteRosterExport(actor, tx, { courseId: bound.id, reason: input.reason })
    return paths.admin.rosterExport(bound.locale, bound.slug, { done: "export_ready" })
  },
})
