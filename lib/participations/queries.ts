import { requireNames } from "@/lib/auth/require-names"
import type { UserActor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { readTally, type RosterTally } from "@/lib/participations/read-tally"
import { listNamedPeople, listPeopleNamedLike, type LikelyPerson, type NamedPerson } from "@/lib/people/named"
import { readBandOfRank, type BandOfRank } from "@/lib/ranks/bands"
import { containsWords } from "@/lib/search/contains-words"
import { searchWords } from "@/lib/search/searchable"
import { recordBySlug } from "@/lib/slugs"
import { isUuid } from "@/lib/uuid"
import { personRoles, type PersonRoleWord, type RankBandWord } from "@/lib/words"
import { noteReading } from "@/lib/readings/note-reading"

/* The roster of a course. Names of people are read here and in lib/people, and nowhere else. Never for visitors. */

export type RosterRow = {
  id: string
  /** All spellings; the first is the one shown. */
  person: { id: string; names: string[] }
  role: PersonRoleWord
  organization: { slug: string; names: LocalText } | null
  rank: string | null
  /** What the rank is mapped to; null where it is not. */
  band: RankBandWord | null
  attended: boolean
  completed: boolean | null
  preTestScore: number | null
  postTestScore: number | null
  certificate: Certificate | null
  version: number
  updatedAt: Date
}

export type Certificate = {
  number: string
  /** As `/verify/{code}` is asked for it. */
  code: string
  givenOn: string
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

type RosterCourse = Prisma.CourseGetPayload<{ select: typeof courseColumns }> & { title: LocalText }

export type Roster = {
  course: RosterCourse
  /** By role, and in it by name as it is searched. */
  rows: RosterRow[]
  tally: RosterTally
}

const courseColumns = {
  id: true,
  slug: true,
  code: true,
  title: true,
  startsOn: true,
  endsOn: true,
  startEarliest: true,
  programId: true,
  publishedAt: true,
} as const satisfies Prisma.CourseSelect

const rowColumns = {
  id: true,
  roleKey: true,
  rank: true,
  attended: true,
  completed: true,
  preTestScore: true,
  postTestScore: true,
  certificateNumber: true,
  certificateCode: true,
  certificateGivenOn: true,
  certificateWithdrawnAt: true,
  certificateWithdrawnReason: true,
  version: true,
  updatedAt: true,
  organization: { select: { slug: true, names: true, country: true } },
  person: { select: { id: true, country: true, names: { select: { written: true }, orderBy: { position: "asc" } } } },
} as const satisfies Prisma.ParticipationSelect

/** The roster of the course that has or had the slug. A course that the actor may not edit is not found. */
export async function getRoster(slug: string): Promise<Roster | null> {
  const actor = await requireNames()
  const course = await findCourse(actor, slug)
  if (!course) return null
  await noteReading(actor, { event: "roster.read", noun: "course", recordId: course.id, label: course.title })
  const [found, tally, band] = await Promise.all([
    db.participation.findMany({
      where: { courseId: course.id },
      select: rowColumns,
      orderBy: [{ person: { searchText: "asc" } }, { id: "asc" }],
    }),
    readTally(course.id),
    readBandOfRank(db),
  ])
  const rows = found.map(row => rowOf(row, band))
  return { course, rows: personRoles.flatMap(role => rows.filter(row => row.role === role)), tally }
}

/** One row of a course's roster. */
export async function getRosterRow(slug: string, id: string): Promise<{ course: RosterCourse; row: RosterRow } | null> {
  const actor = await requireNames()
  const course = await findCourse(actor, slug)
  if (!course || !isUuid(id)) return null
  await noteReading(actor, { event: "roster.read", noun: "course", recordId: course.id, label: course.title })
  const row = await db.participation.findFirst({ where: { id, courseId: course.id }, select: rowColumns })
  return row && { course, row: rowOf(row, await readBandOfRank(db)) }
}

export type EarlierRoster = {
  course: CourseMention
  people: number
  program: { slug: string; names: LocalText }
}

/**
 * The courses that started before and have a roster: where a new one can be copied from. Those of the same program first,
 * then those of programs of the same tree, the nearest first; in each the latest first.
 */
export async function listEarlierRosters(slug: string): Promise<EarlierRoster[]> {
  const actor = await requireEditor({ noun: "person" })
  const course = await findCourse(actor, slug)
  if (!course?.programId) return []
  const steps = await stepsBetween(course.programId)
  const rows = await db.course.findMany({
    where: {
      ...aliveFor(actor),
      id: { not: course.id },
      programId: { in: [...steps.keys()] },
      participations: { some: {} },
      ...(course.startEarliest && { startEarliest: { lt: course.startEarliest } }),
    },
    select: {
      ...courseMentionSelect,
      program: { select: { id: true, slug: true, names: true } },
      _count: { select: { participations: true } },
    },
    orderBy: [...newestFirst],
  })
  return rows
    .flatMap(({ _count, program, ...row }) =>
      program
        ? [
            {
              course: courseMentionOf(row),
              people: _count.participations,
              program: { slug: program.slug, names: program.names as LocalText },
              steps: steps.get(program.id) ?? Infinity,
            },
          ]
        : [],
    )
    .sort(
      (a, b) => a.steps - b.steps || (a.program.slug < b.program.slug ? -1 : a.program.slug > b.program.slug ? 1 : 0),
    )
    .map(({ steps: _steps, ...row }) => row)
}

/** How many steps up and down the tree lead from a program to each program under the same root, itself among them. */
async function stepsBetween(programId: string): Promise<Map<string, number>> {
  const programs = await db.$queryRaw<{ id: string; path: string[] }[]>`
    SELECT other."program_id" AS "id", other."path"
    FROM "program_effective" own
    JOIN "program_effective" other ON other."path"[1] = own."path"[1]
    WHERE own."program_id" = ${programId}::uuid`
  const own = programs.find(program => program.id === programId)?.path ?? [programId]
  return new Map(
    programs.map(({ id, path }) => {
      const apart = own.findIndex((step, depth) => path[depth] !== step)
      const shared = apart < 0 ? own.length : apart
      return [id, own.length + path.length - 2 * shared]
    }),
  )
}

/** Someone offered while a name is typed: with a score and its reasons, or because the name stands in theirs as typed. */
export type OfferedPerson = NamedPerson & Partial<Pick<LikelyPerson, "score" | "reasons">>

/** How many people are offered while a name is typed. */
const mostOffered = 8

/**
 * People a typed name may mean, for one who may edit the course; null where he may not. First those whose name sounds like
 * it; then, for a name that is not typed to its end, those in whose names it stands as typed.
 */
export async function listPeopleForRoster(
  actor: UserActor,
  slug: string,
  typed: string,
): Promise<OfferedPerson[] | null> {
  if (!(await findCourse(actor, slug))) return null
  if (searchWords(typed).length === 0) return []
  const alike: OfferedPerson[] = await listPeopleNamedLike(actor, db, typed, mostOffered)
  const begun = await db.person.findMany({
    where: { ...containsWords(typed), deletedAt: null, id: { notIn: alike.map(person => person.id) } },
    select: { id: true },
    orderBy: { searchText: "asc" },
    take: mostOffered - alike.length,
  })
  const rest = await listNamedPeople(
    actor,
    db,
    begun.map(person => person.id),
  )
  return [...alike, ...rest]
}

async function findCourse(actor: UserActor, slug: string): Promise<RosterCourse | null> {
  const id = await recordBySlug(db, "course", slug)
  const course =
    id === null ? null : await db.course.findFirst({ where: { id, deletedAt: null }, select: courseColumns })
  return course && can(actor, { noun: "course", programId: course.programId })
    ? { ...course, title: course.title as LocalText }
    : null
}

const scoreOf = (score: Prisma.Decimal | null) => (score === null ? null : Number(score))

function rowOf(
  {
    id,
    roleKey,
    organization,
    person,
    rank,
    attended,
    completed,
    version,
    updatedAt,
    ...row
  }: Prisma.ParticipationGetPayload<{ select: typeof rowColumns }>,
  bandOf: BandOfRank,
): RosterRow {
  return {
    id,
    band: bandOf(rank, person.country ?? organization?.country ?? null),
    role: roleKey as PersonRoleWord,
    organization: organization && { slug: organization.slug, names: organization.names as LocalText },
    person: { id: person.id, names: person.names.map(({ written }) => written) },
    rank,
    attended,
    completed,
    version,
    updatedAt,
    preTestScore: scoreOf(row.preTestScore),
    postTestScore: scoreOf(row.postTestScore),
    certificate:
      row.certificateNumber && row.certificateCode && row.certificateGivenOn
        ? {
            number: row.certificateNumber,
            code: row.certificateCode,
            givenOn: row.certificateGivenOn,
            withdrawnAt: row.certificateWithdrawnAt,
            withdrawnReason: row.certificateWithdrawnReason,
          }
        : null,
  }
}
