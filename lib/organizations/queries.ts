import { can, type Action } from "@/lib/access/can"
import type { ActivityRecord } from "@/lib/activity/entries"
import { readHistory } from "@/lib/activity/history"
import type { Actor } from "@/lib/access/actor"
import { requireEditor, requireReader } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { QueryParams } from "@/lib/filters/query"
import type { Prisma } from "@/lib/generated/prisma/client"
import { compareText } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { pageOf, readChoice, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import { branchOf, treeOrder, type InTree } from "@/lib/lists/tree-order"
import { organizationSelect, type OrganizationRecord } from "@/lib/organizations/record"
import { containsWords } from "@/lib/search/contains-words"
import { recordBySlug } from "@/lib/slugs"
import { fromWord, organizationKinds, toWord, type OrganizationKindWord, type OrganizationRoleWord } from "@/lib/words"

export const organizationStates = ["all", "unresolved", "bin"] as const

export type OrganizationState = (typeof organizationStates)[number]

export type OrganizationQuery = ListQuery<OrganizationState> & {
  kind: OrganizationKindWord | null
  country: string | null
}

export type OrganizationRow = InTree<{
  id: string
  slug: string
  parentId: string | null
  parent: { names: LocalText } | null
  names: LocalText
  aliases: string[]
  country: string | null
  kind: OrganizationKindWord
  unresolved: boolean
  courses: number
  deletedAt: Date | null
}>

const inState: Record<OrganizationState, Prisma.OrganizationWhereInput> = {
  all: { deletedAt: null },
  unresolved: { deletedAt: null, unresolved: true },
  bin: { deletedAt: { not: null } },
}

export async function readOrganizationQuery(given: QueryParams): Promise<OrganizationQuery> {
  return {
    ...readListQuery(given, organizationStates),
    country: readChoice(given, "country", await listOrganizationCountries()),
    kind: readChoice(given, "kind", organizationKinds),
  }
}

const whereOf = (query: OrganizationQuery): Prisma.OrganizationWhereInput => ({
  ...containsWords(query.search),
  ...inState[query.state],
  ...(query.kind ? { kind: fromWord(query.kind) } : {}),
  ...(query.country ? { country: query.country } : {}),
})

/** All organizations of the list, whole: what is taken out as a file. */
export async function listOrganizationRecords(query: OrganizationQuery): Promise<OrganizationRecord[]> {
  await requireEditor()
  return db.organization.findMany({ where: whereOf(query), select: organizationSelect, orderBy: { slug: "asc" } })
}

/** Organizations as their tree, siblings by name. Of a search, those found stand where what is above them is found too. */
export async function listOrganizations(locale: Locale, query: OrganizationQuery): Promise<List<OrganizationRow>> {
  const actor = await requireReader()
  const rows = await db.organization.findMany({
    where: whereOf(query),
    select: {
      id: true,
      slug: true,
      parentId: true,
      parent: { select: { names: true } },
      names: true,
      aliases: true,
      country: true,
      kind: true,
      unresolved: true,
      deletedAt: true,
      _count: { select: { courses: { where: { course: aliveFor(actor) } } } },
    },
  })
  const byName = byNameIn(locale)
  const sorted = rows
    .map(({ _count, names, parent, kind, ...row }) => ({
      ...row,
      names: names as LocalText,
      parent: parent && { names: parent.names as LocalText },
      kind: toWord(kind),
      courses: _count.courses,
    }))
    .sort(byName)
  return pageOf(treeOrder(sorted), query.page, 50)
}

export async function countOrganizations(): Promise<Record<OrganizationState, number>> {
  await requireReader()
  const [all, unresolved, bin] = await Promise.all(
    organizationStates.map(state => db.organization.count({ where: inState[state] })),
  )
  return { all: all ?? 0, unresolved: unresolved ?? 0, bin: bin ?? 0 }
}

/** The countries that organizations have, for the list's filter. */
export async function listOrganizationCountries(): Promise<string[]> {
  await requireReader()
  const rows = await db.organization.findMany({
    where: { country: { not: null } },
    select: { country: true },
    distinct: ["country"],
  })
  return rows.flatMap(row => row.country ?? [])
}

export type CourseWithRoles = CourseMention & { roles: OrganizationRoleWord[] }

export type OrganizationPage = OrganizationRecord & {
  children: { slug: string; names: LocalText }[]
  courses: CourseWithRoles[]
  /** In how many rosters' rows and head counts it is named, of all courses. */
  participations: number
  headCounts: number
  history: ActivityRecord[]
}

/** The organization that has or had the slug, one in the bin too. */
export async function getOrganization(slug: string): Promise<OrganizationPage | null> {
  const actor = await requireReader()
  const organization = await findOrganization(slug)
  if (!organization) return null
  const organizationId = organization.id
  const [children, courses, participations, headCounts] = await Promise.all([
    db.organization.findMany({
      where: { parentId: organizationId, deletedAt: null },
      select: { slug: true, names: true },
      orderBy: { slug: "asc" },
    }),
    listCoursesOf(actor, organizationId),
    db.participation.count({ where: { organizationId, course: aliveFor(actor) } }),
    db.headCount.count({
      where: {
        course: aliveFor(actor),
        OR: [{ organizationId }, { parts: { some: { organizationId } } }],
      },
    }),
  ])
  return {
    ...organization,
    children: children.map(({ slug, names }) => ({ slug, names: names as LocalText })),
    courses,
    participations,
    headCounts,
    history: can(actor, { noun: "register" }) ? await readHistory("organization", organizationId) : [],
  }
}

/** What the organization's form starts from. */
export async function getOrganizationRecord(slug: string, action: Action = "edit"): Promise<OrganizationRecord | null> {
  await requireEditor({ noun: "register" }, action)
  return findOrganization(slug)
}

export type OrganizationChoice = { slug: string; names: LocalText; country: string | null; depth: number }

/** Organizations to choose from, in the order of their tree; without the branch of `below`. */
export async function listOrganizationChoices(
  locale: Locale,
  { below, resolved = false }: { below?: string; resolved?: boolean } = {},
): Promise<OrganizationChoice[]> {
  await requireEditor()
  const rows = await db.organization.findMany({
    where: { deletedAt: null, ...(resolved ? { unresolved: false } : {}) },
    select: { id: true, slug: true, parentId: true, names: true, country: true },
  })
  const self = rows.find(row => row.slug === below)
  const branch = self ? branchOf(rows, self.id) : new Set<string>()
  const sorted = rows.map(row => ({ ...row, names: row.names as LocalText })).sort(byNameIn(locale))
  return treeOrder(sorted)
    .filter(row => !branch.has(row.id))
    .map(({ slug, names, country, depth }) => ({ slug, names, country, depth }))
}

async function findOrganization(slug: string): Promise<OrganizationRecord | null> {
  const id = await recordBySlug(db, "organization", slug)
  return id === null ? null : db.organization.findUnique({ where: { id }, select: organizationSelect })
}

async function listCoursesOf(actor: Actor, organizationId: string): Promise<CourseWithRoles[]> {
  const courses = await db.course.findMany({
    where: {
      ...aliveFor(actor),
      OR: [
        { organizations: { some: { organizationId } } },
        { headCounts: { some: { OR: [{ organizationId }, { parts: { some: { organizationId } } }] } } },
        { participations: { some: { organizationId } } },
      ],
    },
    select: { ...courseMentionSelect, organizations: { where: { organizationId }, select: { role: true } } },
    orderBy: newestFirst.slice(),
  })
  return courses.map(({ organizations, ...course }) => ({
    ...courseMentionOf(course),
    roles: organizations.map(row => row.role),
  }))
}

function byNameIn(locale: Locale) {
  const compare = compareText(locale)
  const name = (names: LocalText) => pickText(names, locale)?.value ?? ""
  return (a: { names: LocalText }, b: { names: LocalText }) => compare(name(a.names), name(b.names))
}
