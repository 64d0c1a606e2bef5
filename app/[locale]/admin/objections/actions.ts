"use server"

import { formAction } from "@/lib/forms/action"
import { boundRecord } from "@/lib/forms/bound"
import { versioned } from "@/lib/forms/versioned"
import * as objections from "@/lib/objections/mutations"
import { settlementSchema } from "@/lib/objections/schema"
import { paths } from "@/lib/paths"

const savedSettlement = versioned(settlementSchema)

export const settleObjection = formAction({
  bound: boundRecord,
  schema: savedSettlement,
  may: { noun: "objection" },
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    await objections.settleObjection(actor, tx, { id: bound.id, version, input })
    return paths.admin.objections(bound.locale, { done: "saved" })
  },
})
