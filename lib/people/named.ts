import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { aliveFor, courseMentionOf, courseMentionSelect, type CourseMention } from "@/lib/courses/mentions"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { containsWords } from "@/lib/search/contains-words"
import { searchWords } from "@/lib/search/searchable"

type Reader = Pick<Prisma.TransactionClient, "person">

/** A person with what tells him from another of the same name. */
export type NamedPerson = {
  id: string
  /** All spellings; the first is the one shown. */
  names: string[]
  /** The latest of the courses that the actor may see, with rank and organization as at that time. */
  latest: { course: CourseMention; rank: string | null; organization: LocalText | null } | null
  /** How many such courses there are. */
  courses: number
}

/**
 * The people in one of whose spellings, in any script, every word of a name is found. For the office only: names of people
 * are never public.
 */
export async function listPeopleNamedLike(
  actor: Actor,
  reader: Reader,
  name: string,
  limit: number,
): Promise<NamedPerson[]> {
  requireMay(actor, { noun: "register" })
  if (searchWords(name).length === 0) return []
  const theirs = { course: aliveFor(actor) }
  const rows = await reader.person.findMany({
    where: { deletedAt: null, ...containsWords(name) },
    select: {
      id: true,
      names: { select: { written: true }, orderBy: { position: "asc" } },
      participations: {
        where: theirs,
        select: { rank: true, organization: { select: { names: true } }, course: { select: courseMentionSelect } },
        orderBy: [{ course: { startEarliest: { sort: "desc", nulls: "last" } } }, { id: "desc" }],
      },
    },
    orderBy: [{ searchText: "asc" }, { id: "asc" }],
    take: limit,
  })
  return rows.map(({ id, names, participations: [latest, ...earlier] }) => ({
    id,
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
