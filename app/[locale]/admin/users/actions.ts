"use server"

import { headers } from "next/headers"
import { after } from "next/server"
import { z } from "zod"
import type { UserActor } from "@/lib/access/actor"
import { originOf } from "@/lib/auth/origin"
import { linkLetter } from "@/lib/entry/letters"
import { makeEntryLink } from "@/lib/entry/links"
import { keepShownOnce } from "@/app/[locale]/admin/shown-once"
import { removeFactor } from "@/lib/second-factor/mutations"
import { requireFactorOf } from "@/lib/second-factor/required"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord, type Bound } from "@/lib/forms/bound"
import { versionField } from "@/lib/forms/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { sendLetter } from "@/lib/mail/send"
import { paths } from "@/lib/paths"
import { userConflict } from "@/lib/users/conflict"
import { createUser, disableUser, enableUser, updateUser } from "@/lib/users/mutations"
import { factorRolesSchema, userSchema } from "@/lib/users/schema"

const may = { noun: "user" } as const
const versionSchema = z.object({ version: versionField })
const nothing = z.object({})
const savedUserSchema = z.intersection(userSchema, versionSchema)

export const addUser = formAction({
  bound: boundLocale,
  schema: userSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    const { id } = await createUser(actor, tx, input)
    await handOnLink(actor, tx, { locale: bound.locale, id })
    return paths.admin.user(bound.locale, id, { done: "user_created" })
  },
})

export const saveUser = formAction({
  bound: boundRecord,
  schema: savedUserSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound: { locale, id } }) => {
    await updateUser(actor, tx, { id, version: input.version, input })
    return paths.admin.user(locale, id, { done: "saved" })
  },
  theirs: ({ bound: { locale, id }, input }) => userConflict(locale, id, input),
})

export const offerLink = formAction({
  bound: boundRecord,
  schema: nothing,
  may,
  fresh: true,
  run: async ({ actor, tx, bound: { locale, id } }) => {
    await handOnLink(actor, tx, { locale, id })
    return paths.admin.user(locale, id, { done: "link_made" })
  },
})

export const takeFactor = formAction({
  bound: boundRecord,
  schema: nothing,
  may,
  fresh: true,
  run: async ({ actor, tx, bound: { locale, id } }) => {
    await removeFactor(actor, tx, { id })
    return paths.admin.user(locale, id, { done: "factor_removed" })
  },
})

export const requireFactors = formAction({
  bound: boundLocale,
  schema: factorRolesSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound: { locale } }) => {
    await requireFactorOf(actor, tx, input)
    return paths.admin.factorRoles(locale, { done: "saved" })
  },
})

export const shutOutUser = formAction({
  bound: boundRecord,
  schema: versionSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input: { version }, bound: { locale, id } }) => {
    await disableUser(actor, tx, { id, version })
    return paths.admin.user(locale, id, { done: "user_disabled" })
  },
})

export const letInUser = formAction({
  bound: boundRecord,
  schema: versionSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input: { version }, bound: { locale, id } }) => {
    await enableUser(actor, tx, { id, version })
    return paths.admin.user(locale, id, { done: "user_enabled" })
  },
})

/** Makes a link, shows it to the administrator once, and sends it where letters can be sent. */
async function handOnLink(
  actor: UserActor,
  tx: Prisma.TransactionClient,
  { locale, id }: Bound & { id: string },
): Promise<void> {
  const link = await makeEntryLink(actor, tx, { id })
  const origin = originOf(await headers())
  await keepShownOnce(paths.admin.user(locale, id), origin + paths.entryLink(locale, link.token))
  after(() => sendLetter(linkLetter(locale, origin, link, false)))
}
