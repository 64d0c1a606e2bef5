"use server"

import { headers } from "next/headers"
import { z } from "zod"
import { ownPath } from "@/lib/auth/origin"
import { getSessionId } from "@/lib/auth/session"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { paths } from "@/lib/paths"
import { changeOwnPassword, endOwnSession, signOutEverywhere } from "@/lib/users/mutations"
import { ownPasswordSchema } from "@/lib/users/schema"

const nothing = z.object({})

export const changePassword = formAction({
  bound: boundLocale,
  schema: ownPasswordSchema,
  may: "signed-in",
  run: async ({ actor, tx, input, bound }) => {
    await changeOwnPassword(actor, tx, { input, sessionId: await getSessionId() })
    return paths.admin.account(bound.locale, { done: "password_set" })
  },
})

export const endSession = formAction({
  bound: boundRecord,
  schema: nothing,
  may: "signed-in",
  run: async ({ actor, tx, bound: { locale, id } }) => {
    await endOwnSession(actor, tx, { id })
    return paths.admin.account(locale, { done: "session_ended" })
  },
})

export const endAllSessions = formAction({
  bound: boundLocale,
  schema: nothing,
  may: "signed-in",
  run: async ({ actor, tx, bound }) => {
    await signOutEverywhere(actor, tx)
    return paths.signIn(bound.locale)
  },
})

export const confirmPassword = formAction({
  bound: boundLocale.extend({ next: z.string() }),
  schema: nothing,
  may: "signed-in",
  fresh: true,
  run: async ({ bound: { locale, next } }) => ownPath(next, await headers()) ?? paths.admin.start(locale),
})
