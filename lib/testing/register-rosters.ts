import { calendarYear, fiscalYear } from "@/lib/dates/partial-date"
import type { Activity, Attendance } from "@/lib/protection/roster"
import { instructors, participants } from "@/lib/protection/tables"
import { someRanks, type CourseRow, type ProgramRow, type Register } from "@/lib/testing/random-register"

/** The rosters of a made-up register, by the rules of counting told anew: what the database must give for it too. */
export function rostersOf(register: Register): { activities: Activity[]; attendances: Attendance[] } {
  const courses = new Map(register.courses.map(course => [course.id, course]))
  const organizations = new Map(register.organizations.map(organization => [organization.id, organization]))
  const people = new Map(register.people.map(person => [person.id, person]))
  const isOpen = (course: CourseRow) =>
    course.life === "held" && course.publishedAt !== null && course.deletedAt === null
  const countedOf = (course: CourseRow) => {
    const whole = course.partOfId ? courses.get(course.partOfId) : course
    const counts = whole && isOpen(whole) && (whole.kind === "course" || whole.kind === "seminar") && !whole.partOfId
    return counts && isOpen(course) ? whole : null
  }
  const activities = register.courses
    .flatMap(course => {
      const counted = countedOf(course)
      if (!counted) return []
      const path = programPath(register, counted.programId)
      const activity: Activity = {
        id: course.id,
        isCourse: counted === course,
        path: path.map(program => program.id),
        year: calendarYear(counted.startsOn),
        fiscalYear: fiscalYear(counted.startsOn),
        field: counted.field ?? path.findLast(program => program.field)?.field ?? null,
        headCounts: [["trainee", participants] as const, ["instructor", instructors] as const].flatMap(
          ([roleKey, part]) =>
            register.headCounts.some(count => count.courseId === course.id && count.roleKey === roleKey) ? [part] : [],
        ),
      }
      const start = course.startEarliest?.toISOString() ?? "~"
      return [{ activity, order: `${start} ${course.id}` }]
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ activity }) => activity)
  const attendances = register.participations.flatMap((row): Attendance[] => {
    const course = courses.get(row.courseId)
    const counted = course && countedOf(course)
    if (!counted || !row.attended) return []
    const person = people.get(row.personId)
    const organization = row.organizationId ? organizations.get(row.organizationId) : undefined
    const path = programPath(register, counted.programId)
    const listOf = (name: "partnerCountries" | "providerCountries") =>
      path.map(program => program[name]).findLast(list => list.length > 0) ?? []
    const country = person?.country ?? organization?.country ?? null
    const partners = counted.countries.length > 0 ? counted.countries : listOf("partnerCountries")
    return [
      {
        activity: row.courseId,
        person: row.personId,
        part: row.roleKey === "trainee" ? participants : row.roleKey,
        rankBand: someRanks[row.rank as keyof typeof someRanks] ?? "unknown",
        sex: person?.sex ?? "unknown",
        organizationKind: organization && !organization.unresolved ? organization.kind : "unknown",
        side:
          country === null
            ? "unknown"
            : listOf("providerCountries").includes(country)
              ? "provider"
              : partners.includes(country) || (partners.includes("ASEAN") && country === "KH")
                ? "partner"
                : "other",
      },
    ]
  })
  return { activities, attendances }
}

function programPath({ programs }: Pick<Register, "programs">, id: string | null): ProgramRow[] {
  const program = programs.find(candidate => candidate.id === id)
  return program ? [...programPath({ programs }, program.parentId), program] : []
}
