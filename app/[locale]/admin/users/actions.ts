"use server"

import { z } from "zod"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { versionField } from "@/lib/forms/schema"
import { paths } from "@/lib/paths"
import { userConflict } from "@/lib/users/conflict"
import { createUser, disableUser, enableUser, setPassword, updateUser } from "@/lib/users/mutations"
import { newUserSchema, passwordSchema, userSchema } from "@/lib/users/schema"

const may = { noun: "user" } as const
const versionSchema = z.object({ version: versionField })
const savedUserSchema = z.intersection(userSchema, versionSchema)

export const addUser = formAction({
  bound: boundLocale,
  schema: newUserSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    const { id } = await createUser(actor, tx, input)
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

export const setUserPassword = formAction({
  bound: boundRecord,
  schema: passwordSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound: { locale, id } }) => {
    await setPassword(actor, tx, { id, ...input })
    return paths.admin.user(locale, id, { done: "password_set" })
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
