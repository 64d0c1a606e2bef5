"use server"

import { formAction } from "@/lib/forms/action"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import * as snapshots from "@/lib/snapshots/mutations"
import { snapshotSchema } from "@/lib/snapshots/schema"

type Bound = { locale: Locale }

export const freezeTable = formAction<typeof snapshotSchema, Bound>({
  schema: snapshotSchema,
  may: { noun: "snapshot" },
  run: async ({ actor, tx, input, bound }) => {
    const { code } = await snapshots.freezeTable(actor, tx, input)
    return paths.snapshot(bound.locale, code)
  },
})
