import type { CourseLink } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord, type PersonRoleWord, type PlanEndWord, type PrecisionWord } from "@/lib/words"

/** A plan that stands no longer, of a course or of one that was postponed to it. */
export type ChainPlan = {
  id: string
  startsOn: string | null
  endsOn: string | null
  endedBy: PlanEndWord
  reason: LocalText
  numbers: { role: PersonRoleWord; total: number; precision: PrecisionWord }[]
  /** The other course whose plan it was; null for the course's own. */
  course: CourseLink | null
}

/** So long a chain of courses is no chain. */
const longest = 20

const chainSelect = {
  id: true,
  slug: true,
  title: true,
  startsOn: true,
  endsOn: true,
  plans: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      endedBy: true,
      reason: true,
      counts: { select: { roleKey: true, total: true, precision: true }, orderBy: { role: { position: "asc" } } },
    },
  },
} as const satisfies Prisma.CourseSelect

/**
 * All that was planned before what stands in the course now: first the plans of the courses that were postponed to it, the
 * farthest first, then its own. `which` says which other courses may be told of.
 */
export async function chainOf(courseId: string, which: Prisma.CourseWhereInput): Promise<ChainPlan[]> {
  const own = await db.course.findUniqueOrThrow({ where: { id: courseId }, select: chainSelect })
  const seen = new Set([courseId])
  const before: (typeof own)[] = []
  for (let ids = [courseId]; ids.length > 0 && seen.size < longest;) {
    const found = await db.course.findMany({
      where: { AND: [{ postponedToId: { in: ids }, id: { notIn: [...seen] } }, which] },
      select: chainSelect,
      orderBy: { startEarliest: { sort: "asc", nulls: "first" } },
    })
    before.unshift(...found)
    ids = found.map(({ id }) => id)
    for (const id of ids) seen.add(id)
  }
  return [...before, own].flatMap(({ id, slug, title, startsOn, endsOn, plans }) =>
    plans.map(({ counts, reason, endedBy, ...plan }) => ({
      ...plan,
      endedBy: toWord(endedBy),
      reason: reason as LocalText,
      numbers: counts.map(({ roleKey, total, precision }) => ({
        role: roleKey as PersonRoleWord,
        total,
        precision: toWord(precision),
      })),
      course: id === courseId ? null : { slug, title: title as LocalText, startsOn, endsOn },
    })),
  )
}
