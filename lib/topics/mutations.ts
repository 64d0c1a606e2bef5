import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { courseMention, inUse, mentionOf } from "@/lib/mentions"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { searchable } from "@/lib/search/searchable"
import { newSlug, takeSlug } from "@/lib/slugs"
import { topicInputOf, topicSelect, type TopicRecord } from "@/lib/topics/record"
import type { TopicInput } from "@/lib/topics/schema"
import { claimVersion } from "@/lib/versions"

type Tx = Prisma.TransactionClient

export type TopicRef = { id: string; slug: string; version: number }

export async function createTopic(actor: Actor, tx: Tx, input: TopicInput): Promise<TopicRef> {
  requireMay(actor, { noun: "register" })
  const slug = await newSlug(tx, "topic", { slug: input.slug, text: input.names })
  const topic = await tx.topic.create({ data: { ...columns(input), slug }, select: topicSelect })
  await takeSlug(tx, "topic", slug, topic.id)
  return finish(actor, tx, topic, "topic.created")
}

export async function updateTopic(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: TopicInput },
): Promise<TopicRef> {
  const before = await mustFind(actor, tx, id, version)
  const slug = input.slug ?? before.slug
  if (slug !== before.slug) await takeSlug(tx, "topic", slug, id)
  await claimVersion(tx, "topic", before)
  const after = await tx.topic.update({ where: { id }, data: { ...columns(input), slug }, select: topicSelect })
  return finish(actor, tx, after, "topic.updated", changesBetween(topicInputOf(before), topicInputOf(after)))
}

/** Puts a topic into the bin, unless a course still has it. */
export async function deleteTopic(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<TopicRef> {
  const topic = await mustFind(actor, tx, id, version)
  const courses = await tx.course.findMany({
    where: { deletedAt: null, topics: { some: { topicId: id } } },
    select: courseMention,
    orderBy: { startEarliest: "desc" },
  })
  if (courses.length > 0) throw new InvalidInput({ "": inUse("topic.delete_in_use", courses.map(mentionOf)) })
  await claimVersion(tx, "topic", topic)
  const after = await tx.topic.update({ where: { id }, data: { deletedAt: new Date() }, select: topicSelect })
  return finish(actor, tx, after, "topic.deleted")
}

export async function restoreTopic(actor: Actor, tx: Tx, { id }: { id: string }): Promise<TopicRef> {
  requireMay(actor, { noun: "register" })
  const topic = await tx.topic.findUnique({ where: { id }, select: topicSelect })
  if (!topic) throw new NotFound("topic")
  if (!topic.deletedAt) return topic
  await claimVersion(tx, "topic", topic)
  const after = await tx.topic.update({ where: { id }, data: { deletedAt: null }, select: topicSelect })
  return finish(actor, tx, after, "topic.restored")
}

function columns(input: TopicInput) {
  return { names: input.names, field: input.field, searchText: searchable(input.names) }
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<TopicRecord> {
  requireMay(actor, { noun: "register" })
  const topic = await tx.topic.findUnique({ where: { id }, select: topicSelect })
  if (!topic || topic.deletedAt) throw new NotFound("topic")
  if (topic.version !== version) throw new Conflict(topic.version)
  return topic
}

async function finish(
  actor: Actor,
  tx: Tx,
  topic: TopicRecord,
  event: ActivityEvent,
  changes: Change[] = [],
): Promise<TopicRef> {
  await record(tx, actor, { event, noun: "topic", recordId: topic.id, label: topic.names as LocalText, changes })
  await tellVisitors(tx, { noun: "topic", recordId: topic.id })
  return { id: topic.id, slug: topic.slug, version: topic.version }
}
