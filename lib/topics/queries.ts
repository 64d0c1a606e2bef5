import { can, type Action } from "@/lib/access/can"
import type { ActivityRecord } from "@/lib/activity/entries"
import { readHistory } from "@/lib/activity/history"
import { requireEditor, requireReader } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { compareText } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import type { QueryParams } from "@/lib/filters/query"
import type { Prisma } from "@/lib/generated/prisma/client"
import { pageOf, readChoice, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import { containsWords } from "@/lib/search/contains-words"
import { recordBySlug } from "@/lib/slugs"
import { topicSelect, type TopicRecord } from "@/lib/topics/record"
import { fields, type FieldWord } from "@/lib/words"

export const topicStates = ["all", "bin"] as const

export type TopicQuery = ListQuery<(typeof topicStates)[number]> & { field: FieldWord | null }

export type TopicRow = { slug: string; names: LocalText; field: FieldWord; courses: number; deletedAt: Date | null }

export const readTopicQuery = (given: QueryParams): TopicQuery => ({
  ...readListQuery(given, topicStates),
  field: readChoice(given, "field", fields),
})

const whereOf = (query: TopicQuery): Prisma.TopicWhereInput => ({
  ...containsWords(query.search),
  deletedAt: query.state === "bin" ? { not: null } : null,
  ...(query.field ? { field: query.field } : {}),
})

/** All topics of the list, whole: what is taken out as a file. */
export async function listTopicRecords(query: TopicQuery): Promise<TopicRecord[]> {
  await requireEditor()
  return db.topic.findMany({ where: whereOf(query), select: topicSelect, orderBy: { slug: "asc" } })
}

export async function listTopics(locale: Locale, query: TopicQuery): Promise<List<TopicRow>> {
  const actor = await requireReader()
  const rows = await db.topic.findMany({
    where: whereOf(query),
    select: {
      slug: true,
      names: true,
      field: true,
      deletedAt: true,
      _count: { select: { courses: { where: { course: aliveFor(actor) } } } },
    },
  })
  const compare = compareText(locale)
  const name = (names: LocalText) => pickText(names, locale)?.value ?? ""
  const sorted = rows
    .map(({ _count, names, ...row }) => ({ ...row, names: names as LocalText, courses: _count.courses }))
    .sort((a, b) => compare(name(a.names), name(b.names)))
  return pageOf(sorted, query.page)
}

export async function countTopics(): Promise<Record<(typeof topicStates)[number], number>> {
  await requireReader()
  const [all, bin] = await Promise.all([
    db.topic.count({ where: { deletedAt: null } }),
    db.topic.count({ where: { deletedAt: { not: null } } }),
  ])
  return { all, bin }
}

export type TopicPage = TopicRecord & { courses: CourseMention[]; history: ActivityRecord[] }

/** The topic that has or had the slug, one in the bin too. */
export async function getTopic(slug: string): Promise<TopicPage | null> {
  const actor = await requireReader()
  const topic = await findTopic(slug)
  if (!topic) return null
  const courses = await db.course.findMany({
    where: { ...aliveFor(actor), topics: { some: { topicId: topic.id } } },
    select: courseMentionSelect,
    orderBy: newestFirst.slice(),
  })
  return {
    ...topic,
    courses: courses.map(courseMentionOf),
    history: can(actor, { noun: "register" }) ? await readHistory("topic", topic.id) : [],
  }
}

/** What the topic's form starts from. */
export async function getTopicRecord(slug: string, action: Action = "edit"): Promise<TopicRecord | null> {
  await requireEditor({ noun: "register" }, action)
  return findTopic(slug)
}

async function findTopic(slug: string): Promise<TopicRecord | null> {
  const id = await recordBySlug(db, "topic", slug)
  return id === null ? null : db.topic.findUnique({ where: { id }, select: topicSelect })
}

export type TopicChoice = { slug: string; names: LocalText; field: FieldWord }

/** Topics to choose from, by name. */
export async function listTopicChoices(locale: Locale): Promise<TopicChoice[]> {
  await requireEditor()
  const rows = await db.topic.findMany({
    where: { deletedAt: null },
    select: { slug: true, names: true, field: true },
  })
  const compare = compareText(locale)
  const name = ({ names, slug }: TopicChoice) => pickText(names, locale)?.value ?? slug
  return rows.map(row => ({ ...row, names: row.names as LocalText })).sort((a, b) => compare(name(a), name(b)))
}
