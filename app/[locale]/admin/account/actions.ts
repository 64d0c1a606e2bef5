"use server"

import { headers } from "next/headers"
import { z } from "zod"
import { ownPath } from "@/lib/auth/origin"
import { getSessionId } from "@/lib/auth/session"
import { formAction, type Bound } from "@/lib/forms/action"
import { paths } from "@/lib/paths"
import { changeOwnPassword, endOwnSession, signOutEverywhere } from "@/lib/users/mutations"
import { ownPasswordSchema } from "@/lib/users/schema"

const nothing = z.object({})

export const changePassword = formAction<typeof ownPasswordSchema, Bound>({
  schema: ownPasswordSchema,
  run: async ({ actor, tx, input, bound }) => {
    await changeOwnPassword(actor, tx, { input, sessionId: await getSessionId() })
    return paths.admin.account(bound.locale, { done: "password_set" })
  },
})

export const endSession = formAction<typeof nothing, Bound & { id: string }>({
  schema: nothing,
  run: async ({ actor, tx, bound: { locale, id } }) => {
    await endOwnSession(actor, tx, { id })
    return paths.admin.account(locale, { done: "session_ended" })
  },
})

export const endAllSessions = formAction<typeof nothing, Bound>({
  schema: nothing,
  run: async ({ actor, tx, bound }) => {
    await signOutEverywhere(actor, tx)
    return paths.signIn(bound.locale)
  },
})

export const confirmPassword = formAction<typeof nothing, Bound & { next: string }>({
  schema: nothing,
  fresh: true,
  run: async ({ bound: { locale, next } }) => ownPath(next, await headers()) ?? paths.admin.start(locale),
})
