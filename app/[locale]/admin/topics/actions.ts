"use server"

import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundSlug } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { paths } from "@/lib/paths"
import * as topics from "@/lib/topics/mutations"
import { getTopicRecord } from "@/lib/topics/queries"
import { topicInputOf } from "@/lib/topics/record"
import { topicSchema } from "@/lib/topics/schema"

const may = { noun: "register" } as const
const savedTopicSchema = versioned(topicSchema)

export const createTopic = formAction({
  bound: boundLocale,
  schema: topicSchema,
  may,
  run: async ({ actor, tx, input, bound }) => {
    const { slug } = await topics.createTopic(actor, tx, input)
    return paths.admin.topic(bound.locale, slug, { done: "created" })
  },
})

export const updateTopic = formAction({
  bound: boundSlug,
  schema: savedTopicSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await topics.updateTopic(actor, tx, { id: bound.id, version, input })
    return paths.admin.topic(bound.locale, slug, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id, slug }, input }) => {
    const topic = await getTopicRecord(slug)
    if (!topic) throw new NotFound("topic")
    const theirs = topicInputOf(topic)
    return savedMeanwhile({ locale, noun: "topic", id, values: formValues(theirs), theirs, mine: input })
  },
})

export const deleteTopic = formAction({
  bound: boundSlug,
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await topics.deleteTopic(actor, tx, { id: bound.id, version })
    return paths.admin.topics(bound.locale, { done: "deleted" })
  },
})

export const restoreTopic = formAction({
  bound: boundSlug,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    const { slug } = await topics.restoreTopic(actor, tx, { id: bound.id })
    return paths.admin.topic(bound.locale, slug, { done: "restored" })
  },
})
