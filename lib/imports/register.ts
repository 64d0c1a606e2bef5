import type { Actor } from "@/lib/access/actor"
import { aliveFor } from "@/lib/courses/mentions"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { wordChoice } from "@/lib/imports/vocabulary"
import { searchable } from "@/lib/search/searchable"

/* What an import compares its rows with: the register as it is, by the names it goes by. Read whole, once a check. */

type Keyed = ReadonlyMap<string, readonly string[]>

export type KnownCourse = { id: string; slug: string; code: string | null; title: LocalText }

export type Register = {
  /** By code, slug and title: slugs. */
  courses: Keyed
  courseBySlug: ReadonlyMap<string, KnownCourse>
  /** Codes taken by courses, those of others and those in the bin too. */
  codes: ReadonlySet<string>
  slugs: ReadonlySet<string>
  /** By name and alias: slugs. */
  organizations: Keyed
  programs: Keyed
  topics: Keyed
  sources: ReadonlySet<string>
  /** By spelling: ids. */
  people: Keyed
  peopleIds: ReadonlySet<string>
  /** What words of files were said to mean, by `wordChoice`. */
  words: ReadonlyMap<string, string>
  /** `course id, person id, role` of everybody on the rosters that matter. */
  roster: ReadonlySet<string>
}

type Reader = Prisma.TransactionClient

const namesOf = (text: unknown) => Object.values(text as LocalText)

export const rosterKey = (courseId: string, personId: string, role: string) => `${courseId} ${personId} ${role}`

export async function readRegister(actor: Actor, tx: Reader): Promise<Register> {
  const alive = { deletedAt: null }
  const [courses, taken, organizations, programs, topics, sources, people, roster] = [
    await tx.course.findMany({ where: aliveFor(actor), select: { id: true, slug: true, code: true, title: true } }),
    await tx.course.findMany({ select: { code: true } }),
    await tx.organization.findMany({ where: alive, select: { slug: true, names: true, aliases: true } }),
    await tx.program.findMany({ where: alive, select: { slug: true, names: true, aliases: true } }),
    await tx.topic.findMany({ where: alive, select: { slug: true, names: true } }),
    await tx.source.findMany({ where: alive, select: { code: true } }),
    await tx.$queryRaw<{ personId: string; written: string }[]>`
      SELECT n."person_id" AS "personId", n."written" FROM "person_name" n
      JOIN "person" p ON p."id" = n."person_id" AND p."deleted_at" IS NULL`,
    await tx.$queryRaw<{ key: string }[]>`
      SELECT concat_ws(' ', "course_id", "person_id", "role_key") AS "key" FROM "participation"`,
  ]
  const words = await tx.importWord.findMany()
  const slugs = await tx.slug.findMany({ where: { noun: "course" }, select: { slug: true } })
  return {
    courses: keyed(
      courses,
      course => [course.code, course.slug, ...namesOf(course.title)],
      course => course.slug,
    ),
    courseBySlug: new Map(courses.map(course => [course.slug, { ...course, title: course.title as LocalText }])),
    codes: new Set(taken.flatMap(({ code }) => code ?? [])),
    slugs: new Set(slugs.map(({ slug }) => slug)),
    organizations: keyed(
      organizations,
      one => [one.slug, ...namesOf(one.names), ...one.aliases],
      one => one.slug,
    ),
    programs: keyed(
      programs,
      one => [one.slug, ...namesOf(one.names), ...one.aliases],
      one => one.slug,
    ),
    topics: keyed(
      topics,
      one => [one.slug, ...namesOf(one.names)],
      one => one.slug,
    ),
    sources: new Set(sources.map(({ code }) => code)),
    people: keyed(
      people,
      name => [name.written],
      name => name.personId,
    ),
    peopleIds: new Set(people.map(({ personId }) => personId)),
    words: new Map(words.map(({ vocabulary, key, means }) => [wordChoice(vocabulary, key), means])),
    roster: new Set(roster.map(({ key }) => key)),
  }
}

/** Under each name, whoever goes by it. */
function keyed<One>(all: readonly One[], names: (one: One) => (string | null)[], value: (one: One) => string): Keyed {
  const map = new Map<string, string[]>()
  for (const one of all)
    for (const name of new Set(names(one).flatMap(text => (text ? [searchable(text)] : [])))) {
      const list = map.get(name) ?? []
      if (!list.includes(value(one))) list.push(value(one))
      map.set(name, list)
    }
  return map
}
