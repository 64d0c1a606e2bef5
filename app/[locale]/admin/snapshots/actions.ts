"use server"

import { formAction } from "@/lib/forms/action"
import { boundLocale } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import * as snapshots from "@/lib/snapshots/mutations"
import { snapshotSchema } from "@/lib/snapshots/schema"

export const freezeTable = formAction({
  bound: boundLocale,
  schema: snapshotSchema,
  may: { noun: "snapshot" },
  run: async ({ actor, tx, input, bound }) => {
    const { code } = await snapshots.freezeTable(actor, tx, input)
    return paths.snapshot(bound.locale, code)
  },
})
