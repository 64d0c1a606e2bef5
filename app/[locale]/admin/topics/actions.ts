"use server"

import { formAction } from "@/lib/forms/action"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { topicFields } from "@/lib/topics/fields"
import * as topics from "@/lib/topics/mutations"
import { getTopicRecord } from "@/lib/topics/queries"
import { topicInputOf } from "@/lib/topics/record"
import { topicSchema } from "@/lib/topics/schema"

type Bound = { locale: Locale }
type BoundTopic = Bound & { id: string; slug: string }

const may = { noun: "register" } as const
const savedTopicSchema = versioned(topicSchema)

export const createTopic = formAction<typeof topicSchema, Bound>({
  schema: topicSchema,
  may,
  run: async ({ actor, tx, input, bound }) => {
    const { slug } = await topics.createTopic(actor, tx, input)
    return paths.admin.topic(bound.locale, slug, { done: "created" })
  },
})

export const updateTopic = formAction<typeof savedTopicSchema, BoundTopic>({
  schema: savedTopicSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await topics.updateTopic(actor, tx, { id: bound.id, version, input })
    return paths.admin.topic(bound.locale, slug, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id, slug }, input }) => {
    const t = translator(locale)
    const topic = await getTopicRecord(slug)
    return savedMeanwhile({
      locale,
      noun: "topic",
      id,
      theirs: topic ? formValues(topicInputOf(topic)) : {},
      mine: input && formValues(input),
      fields: topicFields.map(name => ({ name, label: t(`topic.${name}`) })),
    })
  },
})

export const deleteTopic = formAction<typeof onlyVersion, BoundTopic>({
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await topics.deleteTopic(actor, tx, { id: bound.id, version })
    return paths.admin.topics(bound.locale, { done: "deleted" })
  },
})

export const restoreTopic = formAction<typeof nothing, BoundTopic>({
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    const { slug } = await topics.restoreTopic(actor, tx, { id: bound.id })
    return paths.admin.topic(bound.locale, slug, { done: "restored" })
  },
})
