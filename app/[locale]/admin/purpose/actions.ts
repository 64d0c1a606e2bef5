"use server"

import { headers } from "next/headers"
import { ownPath } from "@/lib/auth/origin"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import { purposeSchema } from "@/lib/readings/schema"
import { statePurpose } from "@/lib/readings/sitting"

/** Where one wanted to go comes back from the browser: only a page of ours is gone to. */
export const sayPurpose = formAction({
  bound: boundLocale.extend({ next: addressPart }),
  schema: purposeSchema,
  may: { noun: "person" },
  run: async ({ actor, tx, input, bound }) => {
    await statePurpose(actor, tx, input.purpose)
    return ownPath(bound.next, await headers()) ?? paths.admin.start(bound.locale)
  },
})
