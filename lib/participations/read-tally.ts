import { db } from "@/lib/db"
import { tallyRoster, type RoleTally } from "@/lib/participations/tally"
import { withholdingThreshold } from "@/lib/statistics/as-of"
import { toWord } from "@/lib/words"

export type RosterTally = {
  roles: RoleTally[]
  /** The smallest number from a roster that visitors are told. */
  smallest: number
}

/** A course's head counts beside its roster, without names. Whoever asks has made sure that the user may read the course. */
export async function readTally(courseId: string): Promise<RosterTally> {
  const [headCounts, parts, smallest] = await Promise.all([
    db.headCount.findMany({ where: { courseId }, select: { roleKey: true, total: true, precision: true } }),
    db.participation.findMany({ where: { courseId }, select: { roleKey: true, attended: true } }),
    withholdingThreshold(),
  ])
  const counts = headCounts.map(({ roleKey, total, precision }) => ({
    role: roleKey,
    total,
    precision: toWord(precision),
  }))
  const named = parts.map(({ roleKey, attended }) => ({ role: roleKey, attended }))
  return { roles: tallyRoster(counts, named, smallest), smallest }
}
