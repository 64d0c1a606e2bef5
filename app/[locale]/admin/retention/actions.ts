"use server"

import { formAction } from "@/lib/forms/action"
import { boundLocale } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import { setRetention } from "@/lib/retention/mutations"
import { retentionSchema } from "@/lib/retention/schema"

export const saveRetention = formAction({
  bound: boundLocale,
  schema: retentionSchema,
  may: { noun: "user" },
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    await setRetention(actor, tx, input)
    return paths.admin.retention(bound.locale, { done: "saved" })
  },
})
