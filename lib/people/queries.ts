import { requireNames } from "@/lib/auth/require-names"
import type { ActivityRecord } from "@/lib/activity/entries"
import { readHistory } from "@/lib/activity/history"
import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { QueryParams } from "@/lib/filters/query"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { pageWindow, readChoice, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import { findLikelyPeople } from "@/lib/people/matches"
import { personSelect, type PersonRecord } from "@/lib/people/mutations"
import { keepNameKeys } from "@/lib/people/name-keys"
import { openPrivate } from "@/lib/people/private-fields"
import { containsWords } from "@/lib/search/contains-words"
import { isUuid } from "@/lib/uuid"
import type { PersonRoleWord } from "@/lib/words"
import { noteReading } from "@/lib/readings/note-reading"

/* The only place where names of people are read, besides a course's roster. Never for visitors. */

export const personStates = ["all", "unused", "bin"] as const

export type PersonState = (typeof personStates)[number]

export type PersonQuery = ListQuery<PersonState> & { country: string | null }

export type PersonRow = {
  id: string
  /** All spellings; the first is the one shown. */
  names: string[]
  country: string | null
  /** Rank and organization as at the latest course. */
  rank: string | null
  organization: LocalText | null
  courses: number
  latest: string | null
  deletedAt: Date | null
}

/** By sound only the likeliest are found; by their letters all. */
const mostLikely = 50

const inState: Record<PersonState, Prisma.PersonWhereInput> = {
  all: { deletedAt: null },
  unused: { deletedAt: null, participations: { none: {} } },
  // one who turned out to be another is not in the bin to be taken out of it, but to be taken apart again
  bin: { deletedAt: { not: null }, mergedIntoId: null, erasedAt: null },
}

export async function readPersonQuery(given: QueryParams): Promise<PersonQuery> {
  return { ...readListQuery(given, personStates), country: readChoice(given, "country", await listPeopleCountries()) }
}

const whereOf = async (query: PersonQuery): Promise<Prisma.PersonWhereInput> => ({
  ...(await namedLike(query.search)),
  ...inState[query.state],
  ...(query.country ? { country: query.country } : {}),
})

/** All people of the list, whole: for a file that is taken out. Whether it may be is asked by the caller. */
export async function listPersonRecords(query: PersonQuery): Promise<PersonRecord[]> {
  await requireNames()
  const found = await db.person.findMany({
    where: await whereOf(query),
    select: personSelect,
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
  })
  return found.map(openPrivate)
}

/** How many people a list has. */
export async function countListedPeople(query: PersonQuery): Promise<number> {
  await requireEditor({ noun: "person" })
  return db.person.count({ where: await whereOf(query) })
}

/** People in one of whose spellings, in any script, every word is found. */
export async function listPeople(query: PersonQuery): Promise<List<PersonRow>> {
  const actor = await requireNames()
  const where = await whereOf(query)
  const total = await db.person.count({ where })
  await noteReading(actor, { event: "user.read_people", noun: "user", recordId: actor.id })
  const { skip, take, ...shown } = pageWindow(total, query.page)
  const theirs = { course: aliveFor(actor) }
  const rows = await db.person.findMany({
    where,
    select: {
      id: true,
      country: true,
      deletedAt: true,
      names: { select: { written: true }, orderBy: { position: "asc" } },
      participations: {
        where: theirs,
        select: { rank: true, organization: { select: { names: true } }, course: { select: { startsOn: true } } },
        orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "desc" }],
        take: 1,
      },
      _count: { select: { participations: { where: theirs } } },
    },
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    skip,
    take,
  })
  const items = rows.map(({ names, participations: [latest], _count, ...row }) => ({
    ...row,
    names: names.map(name => name.written),
    rank: latest?.rank ?? null,
    organization: (latest?.organization?.names ?? null) as LocalText | null,
    courses: _count.participations,
    latest: latest?.course.startsOn ?? null,
  }))
  return { items, total, ...shown }
}

/** The words as they are written, or a name that sounds so in another script or spelling. */
async function namedLike(search: string): Promise<Prisma.PersonWhereInput> {
  if (search === "") return {}
  await keepNameKeys(db)
  const likely = await findLikelyPeople(db, [search], { limit: mostLikely })
  return { OR: [containsWords(search), { id: { in: likely.map(person => person.id) } }] }
}

export async function countPeople(): Promise<Record<PersonState, number>> {
  await requireEditor({ noun: "person" })
  const [all, unused, bin] = await Promise.all(personStates.map(state => db.person.count({ where: inState[state] })))
  return { all: all ?? 0, unused: unused ?? 0, bin: bin ?? 0 }
}

/** The countries that people have, for the list's filter. */
export async function listPeopleCountries(): Promise<string[]> {
  await requireEditor({ noun: "person" })
  const rows = await db.person.findMany({
    where: { country: { not: null } },
    select: { country: true },
    distinct: ["country"],
  })
  return rows.flatMap(row => row.country ?? [])
}

export type PersonPart = {
  id: string
  course: CourseMention
  role: PersonRoleWord
  organization: { slug: string; names: LocalText } | null
  rank: string | null
  attended: boolean
  completed: boolean | null
  certificate: { number: string; withdrawn: boolean } | null
}

export type PersonPage = PersonRecord & {
  parts: PersonPart[]
  /** Parts in courses that the actor may not see. */
  hiddenParts: number
  history: ActivityRecord[]
}

/** A person, one in the bin too, with the courses that the actor may see, newest first. */
export async function getPerson(id: string): Promise<PersonPage | null> {
  const actor = await requireNames()
  const person = await findPerson(id)
  if (!person) return null
  await noteReading(actor, { event: "person.read", noun: "person", recordId: id })
  const parts = await db.participation.findMany({
    where: { personId: id, course: aliveFor(actor) },
    select: {
      id: true,
      roleKey: true,
      rank: true,
      attended: true,
      completed: true,
      certificateNumber: true,
      certificateWithdrawnAt: true,
      organization: { select: { slug: true, names: true } },
      course: { select: courseMentionSelect },
    },
    orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "asc" }],
  })
  const all = await db.participation.count({ where: { personId: id, course: { deletedAt: null } } })
  return {
    ...person,
    parts: parts.map(({ course, roleKey, organization, certificateNumber, certificateWithdrawnAt, ...part }) => ({
      ...part,
      certificate:
        certificateNumber === null ? null : { number: certificateNumber, withdrawn: certificateWithdrawnAt !== null },
      course: courseMentionOf(course),
      role: roleKey as PersonRoleWord,
      organization: organization && { slug: organization.slug, names: organization.names as LocalText },
    })),
    hiddenParts: all - parts.length,
    history: await readHistory("person", id),
  }
}

/** What the person's form starts from. */
export async function getPersonRecord(id: string): Promise<PersonRecord | null> {
  const actor = await requireNames()
  const person = await findPerson(id)
  if (person) await noteReading(actor, { event: "person.read", noun: "person", recordId: id })
  return person
}

async function findPerson(id: string): Promise<PersonRecord | null> {
  const person = isUuid(id) ? await db.person.findUnique({ where: { id }, select: personSelect }) : null
  return person && openPrivate(person)
}
