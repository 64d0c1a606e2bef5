"use server"

import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { onlyVersion, versioned } from "@/lib/forms/versioned"
import { paths } from "@/lib/paths"
import * as ranks from "@/lib/ranks/mutations"
import { getRank } from "@/lib/ranks/queries"
import { rankInputOf } from "@/lib/ranks/record"
import { rankSchema } from "@/lib/ranks/schema"

const may = { noun: "register" } as const
const savedRankSchema = versioned(rankSchema)

export const createRank = formAction({
  bound: boundLocale,
  schema: rankSchema,
  may,
  run: async ({ actor, tx, input, bound }) => {
    await ranks.createRank(actor, tx, input)
    return paths.admin.ranks(bound.locale, { done: "created" })
  },
})

export const updateRank = formAction({
  bound: boundRecord,
  schema: savedRankSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    await ranks.updateRank(actor, tx, { id: bound.id, version, input })
    return paths.admin.ranks(bound.locale, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id }, input }) => {
    const rank = await getRank(id)
    if (!rank) throw new NotFound("rank")
    const theirs = rankInputOf(rank)
    return savedMeanwhile({ locale, noun: "rank", id, values: formValues(theirs), theirs, mine: input })
  },
})

export const deleteRank = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await ranks.deleteRank(actor, tx, { id: bound.id, version })
    return paths.admin.ranks(bound.locale, { done: "rank_deleted" })
  },
})
