"use server"

import { z } from "zod"
import { formAction, type Bound } from "@/lib/forms/action"
import { versionField } from "@/lib/forms/schema"
import { paths } from "@/lib/paths"
import { userConflict } from "@/lib/users/conflict"
import { createUser, disableUser, enableUser, setPassword, updateUser } from "@/lib/users/mutations"
import { newUserSchema, passwordSchema, userSchema } from "@/lib/users/schema"

type OneUser = Bound & { id: string }

const may = { noun: "user" } as const
const versionSchema = z.object({ version: versionField })
const savedUserSchema = z.intersection(userSchema, versionSchema)

export const addUser = formAction<typeof newUserSchema, Bound>({
  schema: newUserSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound }) => {
    const { id } = await createUser(actor, tx, input)
    return paths.admin.user(bound.locale, id, { done: "user_created" })
  },
})

export const saveUser = formAction<typeof savedUserSchema, OneUser>({
  schema: savedUserSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound: { locale, id } }) => {
    await updateUser(actor, tx, { id, version: input.version, input })
    return paths.admin.user(locale, id, { done: "saved" })
  },
  theirs: ({ bound: { locale, id }, input }) => userConflict(locale, id, input),
})

export const setUserPassword = formAction<typeof passwordSchema, OneUser>({
  schema: passwordSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input, bound: { locale, id } }) => {
    await setPassword(actor, tx, { id, ...input })
    return paths.admin.user(locale, id, { done: "password_set" })
  },
})

export const shutOutUser = formAction<typeof versionSchema, OneUser>({
  schema: versionSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input: { version }, bound: { locale, id } }) => {
    await disableUser(actor, tx, { id, version })
    return paths.admin.user(locale, id, { done: "user_disabled" })
  },
})

export const letInUser = formAction<typeof versionSchema, OneUser>({
  schema: versionSchema,
  may,
  fresh: true,
  run: async ({ actor, tx, input: { version }, bound: { locale, id } }) => {
    await enableUser(actor, tx, { id, version })
    return paths.admin.user(locale, id, { done: "user_enabled" })
  },
})
