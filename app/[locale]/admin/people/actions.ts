"use server"

import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import * as people from "@/lib/people/mutations"
import { getPersonRecord } from "@/lib/people/queries"
import { personSchema } from "@/lib/people/schema"

type Bound = { locale: Locale }
type BoundPerson = Bound & { id: string }

const may = { noun: "register" } as const
const savedPersonSchema = versioned(personSchema)
const rows = { names: (row: Record<string, unknown>) => row.written == null }

export const createPerson = formAction<typeof personSchema, Bound>({
  schema: personSchema,
  may,
  rows,
  run: async ({ actor, tx, input, bound }) => {
    const { id } = await people.createPerson(actor, tx, input)
    return paths.admin.person(bound.locale, id, { done: "created" })
  },
})

export const updatePerson = formAction<typeof savedPersonSchema, BoundPerson>({
  schema: savedPersonSchema,
  may,
  rows,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    await people.updatePerson(actor, tx, { id: bound.id, version, input })
    return paths.admin.person(bound.locale, bound.id, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id }, input }) => {
    const person = await getPersonRecord(id)
    if (!person) throw new NotFound("person")
    const theirs = people.personInputOf(person)
    return savedMeanwhile({ locale, noun: "person", id, values: formValues(theirs), theirs, mine: input })
  },
})

export const deletePerson = formAction<typeof onlyVersion, BoundPerson>({
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await people.deletePerson(actor, tx, { id: bound.id, version })
    return paths.admin.people(bound.locale, { done: "deleted" })
  },
})

export const restorePerson = formAction<typeof nothing, BoundPerson>({
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    await people.restorePerson(actor, tx, { id: bound.id })
    return paths.admin.person(bound.locale, bound.id, { done: "restored" })
  },
})
