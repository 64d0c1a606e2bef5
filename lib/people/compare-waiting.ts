import { performance } from "node:perf_hooks"
import { db } from "@/lib/db"
import { findLikelyPeople } from "@/lib/people/matches"
import { keepNameKeys } from "@/lib/people/name-keys"
import { pairOf } from "@/lib/people/pairs"

const batch = 50

/** A person with more namesakes than these is told from them by more of the name, not by a worklist. */
const mostAlike = 20

/**
 * Compares people whose names were written since with everybody, and keeps the pairs that may be one person. Goes on for
 * as long as it is given and says how many still wait; what is done is done, so the next call goes on from there.
 */
export async function compareWaiting(milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  await keepNameKeys(db)
  const waiting = { comparedAt: null, deletedAt: null }
  while (performance.now() < end) {
    const people = await db.person.findMany({
      where: waiting,
      select: { id: true, version: true, names: { select: { written: true } } },
      orderBy: { id: "asc" },
      take: batch,
    })
    if (people.length === 0) return 0
    for (const { id, version, names } of people) {
      const matches = await findLikelyPeople(
        db,
        names.map(name => name.written),
        { limit: mostAlike, without: id },
      )
      await db.$transaction([
        db.personLikeness.createMany({
          data: matches.map(({ id: other, score, reasons }) => ({ ...pairOf(id, other), score, reasons })),
          skipDuplicates: true,
        }),
        // not if the names were edited meanwhile: then they wait again
        db.person.updateMany({ where: { id, version }, data: { comparedAt: new Date() } }),
      ])
      if (performance.now() >= end) break
    }
  }
  return db.person.count({ where: waiting })
}
