"use server"

import { cookies, headers } from "next/headers"
import { z } from "zod"
import { keepShownOnce } from "@/app/[locale]/admin/shown-once"
import { authCookies } from "@/lib/auth/cookies"
import { ownPath } from "@/lib/auth/origin"
import { getPending } from "@/lib/auth/session"
import { leaveDoor, type PendingSession } from "@/lib/auth/session-store"
import { tokenAge, tokenOfSession } from "@/lib/auth/token"
import { InvalidInput } from "@/lib/errors"
import { boundLocale } from "@/lib/forms/bound"
import { doorAction } from "@/lib/forms/door-action"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { confirmFactorAtDoor, countCode, enterCode } from "@/lib/second-factor/mutations"
import { codeSchema } from "@/lib/second-factor/schema"

const boundNext = boundLocale.extend({ next: z.string().max(2000) })

/** Signs in with a code of the second factor. */
export const signInWithCode = doorAction({
  bound: boundNext,
  schema: codeSchema,
  count: countPending,
  run: async ({ tx, input, bound: { locale, next } }) => {
    await setSession(await enterCode(tx, await requirePending("code"), input))
    return leadTo(locale, next)
  },
})

/** Sets the second factor up that the role asks for, and signs in. */
export const setUpAtDoor = doorAction({
  bound: boundNext,
  schema: codeSchema,
  count: countPending,
  run: async ({ tx, input, bound: { locale } }) => {
    const { codes, sessionId } = await confirmFactorAtDoor(tx, await requirePending("setup"), input)
    await setSession(sessionId)
    await keepShownOnce(paths.admin.secondFactor(locale), codes.join(" "))
    return paths.admin.secondFactor(locale, { done: "factor_set_up" })
  },
})

export const leave = doorAction({
  bound: boundLocale,
  schema: z.object({}),
  run: async ({ tx, bound: { locale } }) => {
    const pending = await getPending()
    if (pending) await leaveDoor(tx, pending)
    ;(await cookies()).delete(authCookies().sessionToken.name)
    return paths.signIn(locale)
  },
})

async function countPending(): Promise<number> {
  const pending = await getPending()
  return pending ? countCode(pending.userId) : 0
}

async function requirePending(stage: PendingSession["stage"]): Promise<PendingSession> {
  const pending = await getPending()
  if (pending?.stage !== stage) throw new InvalidInput({ "": { key: "sign-in.expired" } })
  return pending
}

/** The cookie of the session that is open now, in place of the one that opened nothing. */
async function setSession(id: string): Promise<void> {
  const { name, options } = authCookies().sessionToken
  ;(await cookies()).set(name, await tokenOfSession(id), { ...options, maxAge: tokenAge })
}

async function leadTo(locale: Locale, next: string): Promise<string> {
  return ownPath(next, await headers()) ?? paths.admin.start(locale)
}
