import { requireNames } from "@/lib/auth/require-names"
import { db } from "@/lib/db"
import { hindranceOf, type Hindrance } from "@/lib/people/merge-undo"
import { listNamedPeople, listPeopleNamedLike, type LikelyPerson } from "@/lib/people/named"
import { findOverlaps, type Overlap } from "@/lib/people/overlaps"

/* What the page of a person says about being one person: who else may be him, who turned out to be, where he stands twice. */

export type Merger = { id: string; at: Date; names: string[]; hindrance: Hindrance | null }

export type Once = { likely: LikelyPerson[]; mergers: Merger[]; overlaps: Overlap[] }

const mostLikely = 5

export async function getOnce(person: { id: string; names: readonly { written: string }[] }): Promise<Once> {
  const actor = await requireNames()
  const { id } = person
  const apart = await db.personDifference.findMany({ where: { OR: [{ firstId: id }, { secondId: id }] } })
  const notHim = new Set([id, ...apart.flatMap(pair => [pair.firstId, pair.secondId])])
  const byId = new Map<string, LikelyPerson>()
  for (const { written } of person.names)
    for (const one of await listPeopleNamedLike(actor, db, written, mostLikely + notHim.size))
      if (!notHim.has(one.id) && one.score > (byId.get(one.id)?.score ?? 0)) byId.set(one.id, one)
  const mergers = await db.personMerge.findMany({
    where: { keptId: id, undoneAt: null },
    select: {
      id: true,
      at: true,
      merged: { select: { names: { select: { written: true }, orderBy: { position: "asc" } } } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  })
  return {
    likely: [...byId.values()].sort((a, b) => b.score - a.score).slice(0, mostLikely),
    mergers: await Promise.all(
      mergers.map(async ({ merged, ...merger }) => ({
        ...merger,
        names: merged.names.map(name => name.written),
        hindrance: await hindranceOf(db, merger.id),
      })),
    ),
    overlaps: await findOverlaps(actor, db, { personId: id }),
  }
}

/** Who of a course's roster stands in another course at the same time. */
export async function listRosterOverlaps(courseId: string): Promise<(Overlap & { name: string | null })[]> {
  const actor = await requireNames()
  const overlaps = await findOverlaps(actor, db, { courseId })
  const people = await listNamedPeople(
    actor,
    db,
    overlaps.map(overlap => overlap.personId),
  )
  const names = new Map(people.map(person => [person.id, person.names[0]]))
  return overlaps.map(overlap => ({ ...overlap, name: names.get(overlap.personId) ?? null }))
}
