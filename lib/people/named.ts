import type { Actor } from "@/lib/access/actor"
import { aliveFor, courseMentionOf, courseMentionSelect, type CourseMention } from "@/lib/courses/mentions"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { NameReason } from "@/lib/names/compare"
import { findLikelyPeople } from "@/lib/people/matches"
import { keepNameKeys } from "@/lib/people/name-keys"
import { requireMaySeeNames } from "@/lib/readings/sitting"

type Reader = Pick<Prisma.TransactionClient, "person" | "personNameKey" | "$queryRaw" | "$executeRawUnsafe">

/** A person with what tells him from another of the same name. */
export type NamedPerson = {
  id: string
  /** All spellings; the first is the one shown. */
  names: string[]
  country: string | null
  /** The latest of the courses that the actor may see, with rank and organization as at that time. */
  latest: { course: CourseMention; rank: string | null; organization: LocalText | null } | null
  /** How many such courses there are. */
  courses: number
}

/** One who may be meant by a typed name, and why. */
export type LikelyPerson = NamedPerson & { score: number; reasons: NameReason[] }

/**
 * The people who may be meant by a name, whatever script it or they are written in, likeliest first. For the office only:
 * names of people are never public.
 */
export async function listPeopleNamedLike(
  actor: Actor,
  reader: Reader,
  name: string,
  limit: number,
): Promise<LikelyPerson[]> {
  requireMaySeeNames(actor)
  await keepNameKeys(reader)
  const matches = await findLikelyPeople(reader, [name], { limit })
  const people = await listNamedPeople(
    actor,
    reader,
    matches.map(match => match.id),
  )
  return matches.flatMap(({ id, score, reasons }) => {
    const person = people.find(one => one.id === id)
    return person ? [{ ...person, score, reasons }] : []
  })
}

/** People by id, in no order. */
export async function listNamedPeople(actor: Actor, reader: Reader, ids: readonly string[]): Promise<NamedPerson[]> {
  requireMaySeeNames(actor)
  if (ids.length === 0) return []
  const theirs = { course: aliveFor(actor) }
  const rows = await reader.person.findMany({
    where: { id: { in: [...ids] }, deletedAt: null },
    select: {
      id: true,
      country: true,
      names: { select: { written: true }, orderBy: { position: "asc" } },
      participations: {
        where: theirs,
        select: { rank: true, organization: { select: { names: true } }, course: { select: courseMentionSelect } },
        orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "desc" }],
      },
    },
  })
  return rows.map(({ names, participations: [latest, ...earlier], ...row }) => ({
    ...row,
    names: names.map(({ written }) => written),
    latest: latest
      ? {
          course: courseMentionOf(latest.course),
          rank: latest.rank,
          organization: (latest.organization?.names ?? null) as LocalText | null,
        }
      : null,
    courses: new Set([latest, ...earlier].flatMap(part => part?.course.slug ?? [])).size,
  }))
}
