"use server"

import { z } from "zod"
import { keepShownOnce } from "@/app/[locale]/admin/shown-once"
import { getSessionId } from "@/lib/auth/session"
import { formAction } from "@/lib/forms/action"
import { boundLocale } from "@/lib/forms/bound"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import {
  beginFactor,
  confirmFactor,
  countCode,
  removeOwnFactor,
  renewRecoveryCodes,
} from "@/lib/second-factor/mutations"
import { codeSchema } from "@/lib/second-factor/schema"

const nothing = z.object({})
const own = { bound: boundLocale, may: "signed-in", fresh: true } as const

export const beginOwnFactor = formAction({
  ...own,
  schema: nothing,
  run: async ({ actor, tx, bound: { locale } }) => {
    await beginFactor(actor, tx)
    return paths.admin.secondFactor(locale)
  },
})

export const confirmOwnFactor = formAction({
  ...own,
  schema: codeSchema,
  count: ({ actor }) => countCode(actor.id),
  run: async ({ actor, tx, input, bound: { locale } }) => showCodes(locale, await confirmFactor(tx, actor.id, input)),
})

export const renewCodes = formAction({
  ...own,
  schema: nothing,
  run: async ({ actor, tx, bound: { locale } }) => showCodes(locale, await renewRecoveryCodes(actor, tx), "codes_made"),
})

export const dropOwnFactor = formAction({
  ...own,
  schema: nothing,
  run: async ({ actor, tx, bound: { locale } }) => {
    await removeOwnFactor(actor, tx, { sessionId: await getSessionId() })
    return paths.admin.secondFactor(locale, { done: "factor_removed" })
  },
})

async function showCodes(locale: Locale, codes: readonly string[], done = "factor_set_up"): Promise<string> {
  await keepShownOnce(paths.admin.secondFactor(locale), codes.join(" "))
  return paths.admin.secondFactor(locale, { done })
}
