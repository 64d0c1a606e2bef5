"use server"

import { formAction } from "@/lib/forms/action"
import { boundRecord } from "@/lib/forms/bound"
import { exportSchema } from "@/lib/imports/export-schema"
import { noteImportExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

export const takeOutWrongRows = formAction({
  bound: boundRecord,
  schema: exportSchema,
  may: { noun: "person" },
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    await noteImportExport(actor, tx, { importId: bound.id, ...input })
    return paths.admin.importWrong(bound.locale, bound.id, { done: "export_ready" })
  },
})
