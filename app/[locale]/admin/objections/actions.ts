"use server"

import { formAction } from "@/lib/forms/action"
import { versioned } from "@/lib/forms/versioned"
import type { Locale } from "@/lib/i18n/locale"
import * as objections from "@/lib/objections/mutations"
import { settlementSchema } from "@/lib/objections/schema"
import { paths } from "@/lib/paths"

type Bound = { locale: Locale; id: string }

const savedSettlement = versioned(settlementSchema)

export const settleObjection = formAction<typeof savedSettlement, Bound>({
  schema: savedSettlement,
  may: { noun: "objection" },
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    await objections.settleObjection(actor, tx, { id: bound.id, version, input })
    return paths.admin.objections(bound.locale, { done: "saved" })
  },
})
