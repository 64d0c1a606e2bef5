"use server"

import { z } from "zod"
import { after } from "next/server"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { paths } from "@/lib/paths"
import { keepApart, mergePeople as merge, undoMerge } from "@/lib/people/merge"
import { mergeSchema } from "@/lib/people/merge-schema"
import { erasePerson as erase, erasureSubject } from "@/lib/people/erasure"
import { erasureSchema } from "@/lib/people/erasure-schema"
import { keepErasureList } from "@/lib/people/keep-erasures"
import * as people from "@/lib/people/mutations"
import { getPersonRecord } from "@/lib/people/queries"
import { personSchema } from "@/lib/people/schema"

const may = { noun: "register" } as const
const savedPersonSchema = versioned(personSchema)
const rows = { names: (row: Record<string, unknown>) => row.written == null }

export const createPerson = formAction({
  bound: boundLocale,
  schema: personSchema,
  may,
  rows,
  run: async ({ actor, tx, input, bound }) => {
    const { id } = await people.createPerson(actor, tx, input)
    return paths.admin.person(bound.locale, id, { done: "created" })
  },
})

export const updatePerson = formAction({
  bound: boundRecord,
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

export const deletePerson = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await people.deletePerson(actor, tx, { id: bound.id, version })
    return paths.admin.people(bound.locale, { done: "deleted" })
  },
})

export const erasePerson = formAction({
  bound: boundRecord,
  schema: erasureSchema,
  may: erasureSubject,
  fresh: true,
  run: async ({ actor, tx, input: { version, reason }, bound }) => {
    await erase(actor, tx, { id: bound.id, version, reason })
    // once it is committed
    after(keepErasureList)
    return paths.admin.people(bound.locale, { done: "erased" })
  },
})

export const restorePerson = formAction({
  bound: boundRecord,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    await people.restorePerson(actor, tx, { id: bound.id })
    return paths.admin.person(bound.locale, bound.id, { done: "restored" })
  },
})

export const mergePeople = formAction({
  bound: boundRecord.extend({ otherId: z.uuid() }),
  schema: mergeSchema,
  may,
  run: async ({ actor, tx, input: { version, mergedVersion, ...choice }, bound: { locale, id, otherId } }) => {
    await merge(actor, tx, { keptId: id, keptVersion: version, mergedId: otherId, mergedVersion, choice })
    return paths.admin.person(locale, id, { done: "people_merged" })
  },
})

export const undoPeopleMerge = formAction({
  bound: boundRecord.extend({ mergeId: z.uuid() }),
  schema: nothing,
  may,
  run: async ({ actor, tx, bound: { locale, id, mergeId } }) => {
    await undoMerge(actor, tx, { id: mergeId })
    return paths.admin.person(locale, id, { done: "people_unmerged" })
  },
})

export const keepPeopleApart = formAction({
  bound: boundRecord.extend({ otherId: z.uuid() }),
  schema: nothing,
  may,
  run: async ({ actor, tx, bound: { locale, id, otherId } }) => {
    await keepApart(actor, tx, { a: id, b: otherId })
    return paths.admin.duplicates(locale, { done: "people_apart" })
  },
})
