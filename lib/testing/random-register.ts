import { boundsOf, earliestDay, latestDay } from "@/lib/dates/partial-date"
import type {
  Course,
  CourseTopic,
  HeadCount,
  Organization,
  Participation,
  Person,
  Prisma,
  Program,
  Topic,
} from "@/lib/generated/prisma/client"
import { randomFrom, type Random } from "@/lib/testing/random"

/*
 * A small register of made-up records in which everything occurs that counting has to decide: every life and kind, drafts,
 * deleted courses, stages, courses over the end of a year, dates of every coarseness, "about" and "at least", rosters beside
 * and in place of head counts, people who come again, organizations nobody settled. Rows as the database holds them.
 */

export type ProgramRow = Pick<
  Program,
  "id" | "slug" | "names" | "parentId" | "field" | "partnerCountries" | "providerCountries"
>
export type CourseRow = Omit<
  Course,
  | "code"
  | "summary"
  | "result"
  | "notes"
  | "postponedToId"
  | "lifeReason"
  | "searchText"
  | "version"
  | "createdAt"
  | "updatedAt"
>

export type Register = {
  programs: ProgramRow[]
  topics: Pick<Topic, "id" | "slug" | "names" | "field" | "deletedAt">[]
  organizations: Pick<Organization, "id" | "slug" | "names" | "kind" | "country" | "unresolved">[]
  courses: CourseRow[]
  courseTopics: CourseTopic[]
  headCounts: Pick<HeadCount, "id" | "courseId" | "roleKey" | "total" | "precision">[]
  people: Pick<Person, "id" | "sex" | "country">[]
  participations: Pick<
    Participation,
    "id" | "courseId" | "personId" | "roleKey" | "rank" | "organizationId" | "attended"
  >[]
}

/** Written ranks and their bands, as shipped; the last two mean nothing. */
export const someRanks = {
  Colonel: "officer",
  Captain: "officer",
  "Master Sergeant": "nco",
  Private: "other-ranks",
  "Team leader": "unknown",
} as const

export function randomRegister(seed: number): Register {
  const random = randomFrom(seed)
  const programs = somePrograms(random)
  const topics = ["first-aid", "surveying", "dozers"].map((slug, at): Register["topics"][number] => ({
    id: random.uuid(),
    slug,
    names: { en: slug },
    field: at === 0 ? "medical" : "engineering",
    deletedAt: at === 2 && random.chance(0.3) ? new Date() : null,
  }))
  const organizations = (["unit", "hospital", "school", "ministry", "unit"] as const).map(
    (kind, at): Register["organizations"][number] => ({
      id: random.uuid(),
      slug: `organization-${at}`,
      names: { en: `Organization ${at}` },
      kind,
      country: at === 4 ? null : at === 3 ? "JP" : "MN",
      unresolved: at === 4,
    }),
  )
  const people = Array.from({ length: random.int(8, 70) }, (): Register["people"][number] => ({
    id: random.uuid(),
    sex: random.pick(["female", "male", "male", null]),
    country: random.pick(["MN", "MN", "MN", "JP", "KH", null]),
  }))
  const courses = someCourses(random, programs)
  const headCounts: Register["headCounts"] = []
  const participations: Register["participations"] = []
  for (const { id } of courses) {
    for (const [roleKey, most] of [
      ["trainee", 40],
      ["instructor", 12],
    ] as const)
      if (random.chance(0.35))
        headCounts.push({
          id: random.uuid(),
          courseId: id,
          roleKey,
          total: random.int(0, most),
          precision: random.pick(["exact", "exact", "about", "at_least"]),
        })
    participations.push(...someRoster(random, id, people, organizations))
  }
  return {
    programs,
    topics,
    organizations,
    courses,
    courseTopics: courses.flatMap(({ id }) =>
      random.some(topics, random.int(0, 2)).map(topic => ({ courseId: id, topicId: topic.id })),
    ),
    headCounts,
    people,
    participations,
  }
}

/** A tree: now and then a parent with a single child, and a chain of them. */
function somePrograms(random: Random): ProgramRow[] {
  const programs: ProgramRow[] = []
  for (let at = 0; at < random.int(2, 6); at++) {
    const parent = at > 0 && random.chance(0.75) ? random.pick(programs) : null
    programs.push({
      id: random.uuid(),
      slug: `program-${at}`,
      names: { en: `Program ${at}` },
      parentId: parent?.id ?? null,
      field: random.pick(["medical", "engineering", null]),
      partnerCountries: random.pick([["MN"], ["MN", "KH"], []]),
      providerCountries: random.pick([["JP"], ["JP"], []]),
    })
  }
  return programs
}

function someCourses(random: Random, programs: readonly ProgramRow[]) {
  const courses: CourseRow[] = []
  for (let at = 0; at < random.int(3, 10); at++) {
    const whole = random.chance(0.2) ? courses.filter(course => !course.partOfId).at(-1) : undefined
    const [startsOn, endsOn] = someDates(random)
    const day = (text: string | null) => (text === null ? null : new Date(text))
    const usual = random.chance(0.75)
    courses.push({
      id: random.uuid(),
      slug: `course-${at}`,
      title: { en: `Course ${at}` },
      programId: random.chance(0.9) ? random.pick(programs).id : null,
      kind: usual ? random.pick(["course", "seminar"]) : random.pick(["exercise", "needs_survey", "visit"]),
      life: random.chance(0.8) ? "held" : random.pick(["planned", "postponed", "canceled"]),
      mode: random.pick(["dispatch", "invitation", "online", null]),
      field: random.pick(["medical", "engineering", "other", null, null]),
      countries: random.pick([["MN"], ["MN", "ASEAN"], [], []]),
      startsOn,
      endsOn,
      startEarliest: day(earliestDay(startsOn)),
      startLatest: day(latestDay(startsOn)),
      endEarliest: day(earliestDay(endsOn)),
      endLatest: day(boundsOf(startsOn, endsOn).latest),
      durationDays: random.chance(0.3) ? random.int(1, 30) : null,
      durationPrecision: random.pick(["exact", "about"]),
      partOfId: whole?.id ?? null,
      publishedAt: random.chance(0.88) ? new Date() : null,
      deletedAt: random.chance(0.07) ? new Date() : null,
    })
  }
  return courses
}

/** Whole days, days over the end of either kind of year, a month, a year, a day of no year, nothing. */
function someDates(random: Random): [string | null, string | null] {
  const year = random.pick([2021, 2022, 2022, 2023])
  return random.pick<[string | null, string | null]>([
    [`${year}-05-10`, `${year}-05-21`],
    [`${year}-09-01?`, `${year}-09-12`],
    [`${year}-02-03`, `${year}-02-07`],
    [`${year}-12-20`, `${year + 1}-01-10`],
    [`${year}-03-25`, `${year}-04-05`],
    [`${year}-06`, null],
    [`${year}-03`, `${year}-04`],
    [`${year}`, null],
    ["XXXX-09-24", null],
    [null, null],
  ])
}

function someRoster(
  random: Random,
  courseId: string,
  people: Register["people"],
  organizations: Register["organizations"],
): Register["participations"] {
  const sizes = { trainee: random.pick([0, 3, 4, 5, 6, 9, 14, 25]), instructor: random.pick([0, 2, 4, 5, 8]) }
  const others = { assistant: random.int(0, 3), interpreter: random.int(0, 4), lead: random.int(0, 1) }
  // A course of one kind of people, or of all kinds.
  const ranks = random.chance(0.3) ? [random.pick(Object.keys(someRanks))] : [...Object.keys(someRanks), null]
  const places = random.chance(0.3) ? random.some(organizations, 1) : [...organizations, null]
  return Object.entries({ ...sizes, ...others }).flatMap(([roleKey, size]) =>
    random.some(people, size).map(person => ({
      id: random.uuid(),
      courseId,
      personId: person.id,
      roleKey,
      rank: random.pick(ranks),
      organizationId: random.pick(places)?.id ?? null,
      attended: random.chance(0.93),
    })),
  )
}

/** Writes it into an empty register, past all mutations: nobody is told, nothing is logged. */
export async function insertRegister(tx: Prisma.TransactionClient, register: Register): Promise<void> {
  // Parents and wholes stand before what belongs to them.
  for (const data of register.programs) await tx.program.create({ data: named(data), select: { id: true } })
  await tx.topic.createMany({ data: register.topics.map(named) })
  await tx.organization.createMany({ data: register.organizations.map(named) })
  await tx.course.createMany({ data: register.courses.map(course => ({ ...course, title: course.title ?? {} })) })
  await tx.courseTopic.createMany({ data: register.courseTopics })
  await tx.headCount.createMany({ data: register.headCounts })
  await tx.person.createMany({ data: register.people })
  await tx.participation.createMany({ data: register.participations })
}

const named = <Row extends { names: Prisma.JsonValue }>(row: Row) => ({ ...row, names: row.names ?? {} })

/** Takes out what `insertRegister` wrote. */
export async function emptyRegister(tx: Prisma.TransactionClient): Promise<void> {
  await tx.participation.deleteMany()
  await tx.person.deleteMany()
  await tx.headCount.deleteMany()
  await tx.courseTopic.deleteMany()
  await tx.course.deleteMany({ where: { partOfId: { not: null } } })
  await tx.course.deleteMany()
  await tx.organization.deleteMany()
  await tx.topic.deleteMany()
  await tx.program.updateMany({ data: { parentId: null } })
  await tx.program.deleteMany()
}
