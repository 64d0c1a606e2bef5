"use server"

import { formAction } from "@/lib/forms/action"
import { boundRecord } from "@/lib/forms/bound"
import { exportSchema } from "@/lib/imports/export-schema"
import { noteOwnDataExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"
import { erasureSubject } from "@/lib/people/erasure"

export const takeOutOwnData = formAction({
  bound: boundRecord,
  schema: exportSchema,
  may: erasureSubject,
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    await noteOwnDataExport(actor, tx, { personId: bound.id, ...input })
    return paths.admin.personData(bound.locale, bound.id, { done: "export_ready" })
  },
})
