import type { ActivityRecord } from "@/lib/activity/entries"
import { readHistory } from "@/lib/activity/history"
import type { Actor } from "@/lib/access/actor"
import { can, programScope } from "@/lib/access/can"
import { requireEditor, requireReader } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { compareText } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { containsWords } from "@/lib/search/contains-words"
import { listDocuments, type DocumentRecord } from "@/lib/sources/document-queries"
import { sourceSelect, type SourceRecord } from "@/lib/sources/record"
import { statementMentionsOf, statementMentionSelect, type StatementMention } from "@/lib/statements/mentions"

export const sourceStates = ["all", "unused", "bin"] as const

export type SourceState = (typeof sourceStates)[number]

export type SourceQuery = ListQuery<SourceState>

export type SourceRow = {
  code: string
  title: LocalText
  publisher: LocalText
  address: string | null
  publishedOn: string | null
  courses: number
  statements: number
  deletedAt: Date | null
}

const inState: Record<SourceState, Prisma.SourceWhereInput> = {
  all: { deletedAt: null },
  unused: {
    deletedAt: null,
    courses: { none: {} },
    statements: { none: {} },
    milestones: { none: {} },
    headCountParts: { none: {} },
  },
  bin: { deletedAt: { not: null } },
}

/** Sources in the order of their numbers: `R9` before `R10`. */
export async function listSources(locale: Locale, query: SourceQuery): Promise<List<SourceRow>> {
  const actor = await requireReader()
  const rows = await db.source.findMany({
    where: { ...containsWords(query.search), ...inState[query.state] },
    select: {
      code: true,
      title: true,
      publisher: true,
      address: true,
      publishedOn: true,
      deletedAt: true,
      _count: {
        select: { courses: { where: { course: aliveFor(actor) } }, statements: { where: aboutWhatIsSeen(actor) } },
      },
    },
  })
  const compare = compareText(locale)
  const sorted = rows
    .map(({ _count, title, publisher, ...row }) => ({
      ...row,
      title: title as LocalText,
      publisher: publisher as LocalText,
      ..._count,
    }))
    .sort((a, b) => compare(a.code, b.code))
  return pageOf(sorted, query.page, 50)
}

export async function countSources(): Promise<Record<SourceState, number>> {
  await requireReader()
  const [all, unused, bin] = await Promise.all(sourceStates.map(state => db.source.count({ where: inState[state] })))
  return { all: all ?? 0, unused: unused ?? 0, bin: bin ?? 0 }
}

type About = { noun: "course" | "program"; slug: string; title: LocalText }

/** What a source says about one course or program. */
export type SourceClaims = { about: About; claims: StatementMention[] }

export type SourcePage = SourceRecord & {
  documents: DocumentRecord[]
  courses: CourseMention[]
  statements: SourceClaims[]
  milestones: { id: string; happenedOn: string; title: LocalText; program: { slug: string; names: LocalText } }[]
  history: ActivityRecord[]
}

/** A source, one in the bin too, with everything that rests on it and that the actor may see. */
export async function getSource(code: string): Promise<SourcePage | null> {
  const actor = await requireReader()
  const mayEdit = can(actor, { noun: "register" })
  const source = await db.source.findUnique({ where: { code }, select: sourceSelect })
  if (!source) return null
  const sourceId = source.id
  const [documents, courses, statements, milestones] = await Promise.all([
    mayEdit ? listDocuments(sourceId) : [],
    db.course.findMany({
      where: {
        ...aliveFor(actor),
        OR: [{ sources: { some: { sourceId } } }, { headCounts: { some: { parts: { some: { sourceId } } } } }],
      },
      select: courseMentionSelect,
      orderBy: newestFirst.slice(),
    }),
    db.statement.findMany({
      where: { sourceId, ...aboutWhatIsSeen(actor) },
      select: claimSelect,
      orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "asc" }],
    }),
    db.milestone.findMany({
      where: { sourceId, deletedAt: null, program: { deletedAt: null, AND: programScope(actor) } },
      select: { id: true, happenedOn: true, title: true, program: { select: { slug: true, names: true } } },
      orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
  ])
  return {
    ...source,
    // a notice may name people
    text: mayEdit ? source.text : null,
    documents,
    courses: courses.map(courseMentionOf),
    statements: byWhatTheyAreAbout(statements, await statementMentionsOf(db, statements)),
    milestones: milestones.map(({ title, program, ...milestone }) => ({
      ...milestone,
      title: title as LocalText,
      program: { slug: program.slug, names: program.names as LocalText },
    })),
    history: mayEdit ? await readHistory("source", sourceId) : [],
  }
}

/** What the source's form starts from. */
export async function getSourceRecord(code: string): Promise<SourceRecord | null> {
  await requireEditor()
  return db.source.findUnique({ where: { code }, select: sourceSelect })
}

export type SourceChoice = { code: string; title: LocalText; address: string | null }

export async function listSourceChoices(locale: Locale): Promise<SourceChoice[]> {
  await requireEditor()
  const rows = await db.source.findMany({
    where: { deletedAt: null },
    select: { code: true, title: true, address: true },
  })
  const compare = compareText(locale)
  return rows.map(row => ({ ...row, title: row.title as LocalText })).sort((a, b) => compare(a.code, b.code))
}

const aboutWhatIsSeen = (actor: Actor): Prisma.StatementWhereInput => ({
  OR: [{ course: aliveFor(actor) }, { program: { deletedAt: null, AND: programScope(actor) } }],
})

const claimSelect = {
  ...statementMentionSelect,
  course: { select: { slug: true, title: true } },
  program: { select: { slug: true, names: true } },
} as const satisfies Prisma.StatementSelect

type ClaimRow = Prisma.StatementGetPayload<{ select: typeof claimSelect }>

function byWhatTheyAreAbout(rows: readonly ClaimRow[], mentions: readonly StatementMention[]): SourceClaims[] {
  const groups = new Map<string, SourceClaims>()
  const mentioned = new Map(mentions.map(mention => [mention.id, mention]))
  for (const { course, program, id } of rows) {
    const mention = mentioned.get(id)
    const about: About | null = course
      ? { noun: "course", slug: course.slug, title: course.title as LocalText }
      : program && { noun: "program", slug: program.slug, title: program.names as LocalText }
    if (!about || !mention) continue
    const key = `${about.noun} ${about.slug}`
    const group = groups.get(key) ?? { about, claims: [] }
    groups.set(key, group)
    group.claims.push(mention)
  }
  return [...groups.values()]
}
