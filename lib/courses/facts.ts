import { dateColumns } from "@/lib/courses/date-columns"
import { endPlan, says } from "@/lib/courses/plans"
import { inputOf, readCourse, type CourseRecord } from "@/lib/courses/record"
import type { CourseInput } from "@/lib/courses/schema"
import { searchTextOf } from "@/lib/courses/search-text"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { claimVersion } from "@/lib/versions"
import { fromWord, toWord, type PersonRoleWord, type PrecisionWord } from "@/lib/words"

/** The value of one thing that sources speak of, as the course's own columns and head counts hold it. */
export type CourseFact =
  | { of: "dates"; startsOn: string | null; endsOn: string | null }
  | { of: "duration"; days: number | null; precision: PrecisionWord }
  | { of: "head-count"; role: PersonRoleWord; total: number | null; precision: PrecisionWord }
  | { of: "result"; text: LocalText }

/** What the course says now of the same thing. */
export function factNow(course: CourseRecord, fact: CourseFact): CourseFact {
  switch (fact.of) {
    case "dates":
      return { of: "dates", startsOn: course.startsOn, endsOn: course.endsOn }
    case "duration":
      return { of: "duration", days: course.durationDays, precision: toWord(course.durationPrecision) }
    case "head-count": {
      const row = course.headCounts.find(({ roleKey }) => roleKey === fact.role)
      return { ...fact, total: row?.total ?? null, precision: row ? toWord(row.precision) : "exact" }
    }
    case "result":
      return { of: "result", text: course.result as LocalText }
  }
}

/**
 * Takes the course's next version and writes the one fact, and nothing else of it. A plan that other days make an end of is
 * kept, unless what is written takes back that it ended (`forget`).
 */
export async function writeFact(
  tx: Prisma.TransactionClient,
  course: CourseRecord,
  fact: CourseFact | null,
  forget: string | null = null,
): Promise<CourseRecord> {
  await claimVersion(tx, "course", course)
  if (forget !== null) await tx.coursePlan.deleteMany({ where: { id: forget, courseId: course.id } })
  else if (fact?.of === "dates" && course.life === "planned" && !says(course, fact))
    await endPlan(tx, course, "changed")
  if (fact?.of === "head-count") await writeHeadCount(tx, course.id, fact)
  const data = fact ? columnsOf(inputOf(course), fact) : {}
  // an update that sets nothing still says when it was
  await tx.course.update({ where: { id: course.id }, data, select: { id: true } })
  return readCourse(tx, course.id)
}

function columnsOf(before: CourseInput, fact: CourseFact): Prisma.CourseUpdateInput {
  switch (fact.of) {
    case "dates":
      return dateColumns(fact)
    case "duration":
      return { durationDays: fact.days, durationPrecision: fromWord(fact.precision) }
    case "result":
      return { result: fact.text, searchText: searchTextOf({ ...before, result: fact.text }) }
    case "head-count":
      return {}
  }
}

async function writeHeadCount(
  tx: Prisma.TransactionClient,
  courseId: string,
  { role: roleKey, total, precision }: Extract<CourseFact, { of: "head-count" }>,
) {
  const row = { courseId, roleKey }
  if (total === null) {
    await tx.headCount.deleteMany({ where: row })
    return
  }
  const value = { total, precision: fromWord(precision) }
  await tx.headCount.upsert({ where: { courseId_roleKey: row }, update: value, create: { ...row, ...value } })
}
