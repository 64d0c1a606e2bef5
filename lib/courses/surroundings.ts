import type { PublicCourse } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import type { PublicSource } from "@/lib/sources/public-source"
import { sourcesOf } from "@/lib/sources/sources-of"
import { countedCourses, type CountedCourse } from "@/lib/statistics/counted-courses"

/** What a course's page shows beside the course: all its sources, and the track it belongs to. */
export type Surroundings = {
  /** The course's own in their order, then those that only make a claim about it. */
  sources: PublicSource[]
  track: { slug: string; names: LocalText; courses: CountedCourse[] } | null
}

export async function surroundingsOf(course: PublicCourse): Promise<Surroundings> {
  const [sources, track] = await Promise.all([allSources(course), trackOf(course)])
  return { sources, track }
}

async function allSources(course: PublicCourse): Promise<PublicSource[]> {
  const own = new Set(course.sources.map(({ code }) => code))
  const claimed = course.statements
    .flatMap(({ chosen, others }) => [...chosen, ...others])
    .map(({ sourceCode }) => sourceCode)
  const parts = course.headCounts.flatMap(({ parts }) => parts.map(({ sourceCode }) => sourceCode))
  const missing = [...claimed, ...parts].filter(code => !own.has(code))
  return [...course.sources, ...(await sourcesOf(missing))]
}

/** The second level of the tree; a root where it has none. */
async function trackOf(course: PublicCourse) {
  const track = course.programPath[1] ?? course.programPath[0]
  if (!course.counted || !track) return null
  const program = await db.program.findUnique({ where: { slug: track.slug }, select: { id: true, slug: true } })
  return program && { ...track, courses: await countedCourses({ program }) }
}
