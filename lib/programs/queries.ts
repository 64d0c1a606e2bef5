import type { ActivityRecord } from "@/lib/activity/entries"
import { readHistory } from "@/lib/activity/history"
import type { Actor } from "@/lib/access/actor"
import { can, programScope, type Action } from "@/lib/access/can"
import { requireEditor, requireReader } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { branchOf, treeOrder, type InTree } from "@/lib/lists/tree-order"
import { chosenOverview } from "@/lib/programs/overview-program"
import { programSelect, type ProgramRecord } from "@/lib/programs/record"
import { containsWords } from "@/lib/search/contains-words"
import { recordBySlug } from "@/lib/slugs"
import { statementMentionsOf, statementMentionSelect, type StatementMention } from "@/lib/statements/mentions"
import type { FieldWord } from "@/lib/words"

export const programStates = ["all", "bin"] as const

export type ProgramQuery = ListQuery<(typeof programStates)[number]>

export type ProgramRow = InTree<{
  id: string
  slug: string
  parentId: string | null
  names: LocalText
  field: FieldWord | null
  partnerCountries: string[]
  startYear: number | null
  endYear: number | null
  /** Its own and those of all programs below it. */
  courses: number
  deletedAt: Date | null
}>

/** The programs an actor may edit, as their tree; of a search, those found, each with the way to it left out. */
export async function listPrograms(query: ProgramQuery): Promise<List<ProgramRow>> {
  const actor = await requireReader()
  const rows = await db.program.findMany({
    where: {
      ...programScope(actor),
      ...containsWords(query.search),
      deletedAt: query.state === "bin" ? { not: null } : null,
    },
    select: {
      id: true,
      slug: true,
      parentId: true,
      names: true,
      field: true,
      partnerCountries: true,
      startYear: true,
      endYear: true,
      deletedAt: true,
    },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const within = await countCoursesWithin()
  const named = rows.map(row => ({ ...row, names: row.names as LocalText, courses: within.get(row.id) ?? 0 }))
  return pageOf(treeOrder(named), query.page, 100)
}

export async function countPrograms(): Promise<Record<(typeof programStates)[number], number>> {
  const actor = await requireReader()
  const [all, bin] = await Promise.all([
    db.program.count({ where: { ...programScope(actor), deletedAt: null } }),
    db.program.count({ where: { ...programScope(actor), deletedAt: { not: null } } }),
  ])
  return { all, bin }
}

type Named = { slug: string; names: LocalText }

export type MilestoneRow = {
  id: string
  happenedOn: string
  title: LocalText
  description: LocalText
  source: { code: string } | null
  deletedAt: Date | null
}

export type ProgramPage = ProgramRecord & {
  /** From the root down to the parent; those one may not edit are named without being led to. */
  above: (Named & { open: boolean })[]
  children: (Named & { courses: number })[]
  /** What it takes over from those above it where its own is blank. */
  effective: { field: FieldWord | null; partnerCountries: string[]; providerCountries: string[] }
  /** Whether the overview opens with it, or may be made to by the actor; null for other programs. */
  overview: "opens" | "may-open" | null
  milestones: MilestoneRow[]
  statements: StatementMention[]
  /** The newest of its own courses and of all programs below it, and how many there are. */
  courses: CourseMention[]
  courseCount: number
  history: ActivityRecord[]
  mayEdit: boolean
}

/** The program that has or had the slug, one in the bin too; one that the actor may not edit is not found. */
export async function getProgram(slug: string): Promise<ProgramPage | null> {
  const actor = await requireReader()
  const program = await findProgram(actor, slug, "read")
  if (!program) return null
  const { id } = program
  const mayEdit = can(actor, { noun: "program", programId: id })
  const within = await countCoursesWithin()
  const ofProgram = { programId: { in: await listIdsWithin(id) }, ...aliveFor(actor) }
  const [above, children, effective, milestones, statements, courses] = await Promise.all([
    listAbove(actor, program.parentId),
    db.program.findMany({
      where: { parentId: id, deletedAt: null },
      select: { id: true, slug: true, names: true },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
    }),
    db.$queryRaw<{ field: FieldWord | null; partner: string[]; provider: string[] }[]>`
      SELECT "field"::text, "partner_countries" AS "partner", "provider_countries" AS "provider"
      FROM "program_effective" WHERE "program_id" = ${id}::uuid`,
    db.milestone.findMany({
      where: { programId: id },
      select: {
        id: true,
        happenedOn: true,
        title: true,
        description: true,
        deletedAt: true,
        source: { select: { code: true } },
      },
      orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
    db.statement.findMany({ where: { programId: id }, select: statementMentionSelect, orderBy: { id: "asc" } }),
    db.course.findMany({ where: ofProgram, select: courseMentionSelect, orderBy: newestFirst.slice(), take: 20 }),
  ])
  return {
    ...program,
    above,
    children: children.map(child => ({
      slug: child.slug,
      names: child.names as LocalText,
      courses: within.get(child.id) ?? 0,
    })),
    effective: {
      field: effective[0]?.field ?? null,
      partnerCountries: effective[0]?.partner ?? [],
      providerCountries: effective[0]?.provider ?? [],
    },
    overview: await overviewOf(actor, program),
    milestones: milestones.map(({ title, description, ...row }) => ({
      ...row,
      title: title as LocalText,
      description: description as LocalText,
    })),
    statements: await statementMentionsOf(db, statements),
    courses: courses.map(courseMentionOf),
    courseCount: within.get(id) ?? 0,
    history: mayEdit
      ? await readHistory(
          "program",
          id,
          milestones.map(milestone => milestone.id),
        )
      : [],
    mayEdit,
  }
}

async function overviewOf(actor: Actor, { slug, parentId }: ProgramRecord): Promise<ProgramPage["overview"]> {
  if (parentId !== null) return null
  if ((await chosenOverview()) === slug) return "opens"
  return can(actor, { noun: "program", programId: null }) ? "may-open" : null
}

/** What the program's form starts from. */
export async function getProgramRecord(slug: string, action: Action = "edit"): Promise<ProgramRecord | null> {
  return findProgram(await requireEditor({ noun: "register" }, action), slug, action)
}

export type ProgramChoice = { slug: string; names: LocalText; depth: number }

/**
 * The programs below which the actor may put one, in the order of their tree. Of one that is there already: without its
 * branch, which cannot stand below itself, and with its parent, which may stay although he may not edit it.
 */
export async function listProgramChoices(
  of?: { slug: string; parentId: string | null },
  action: Action = "edit",
): Promise<ProgramChoice[]> {
  const actor = await requireEditor({ noun: "register" }, action)
  const rows = await db.program.findMany({
    where: { ...orParent(programScope(actor, action), of?.parentId), deletedAt: null },
    select: { id: true, slug: true, parentId: true, names: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const self = rows.find(row => row.slug === of?.slug)
  const branch = self ? branchOf(rows, self.id) : new Set<string>()
  return treeOrder(rows)
    .filter(row => !branch.has(row.id))
    .map(({ slug, names, depth }) => ({ slug, names: names as LocalText, depth }))
}

/** A condition without conditions means all; within OR it would mean none. */
function orParent(scope: Prisma.ProgramWhereInput, parentId: string | null | undefined): Prisma.ProgramWhereInput {
  return parentId && Object.keys(scope).length > 0 ? { OR: [scope, { id: parentId }] } : scope
}

/** Whether the actor may make a root, or make a program one. */
export async function mayRootPrograms(): Promise<boolean> {
  return can(await requireReader(), { noun: "program", programId: null })
}

async function findProgram(actor: Actor, slug: string, action: Action): Promise<ProgramRecord | null> {
  const id = await recordBySlug(db, "program", slug)
  if (id === null || !can(actor, { noun: "program", programId: id }, action)) return null
  return db.program.findUnique({ where: { id }, select: programSelect })
}

async function listAbove(actor: Actor, parentId: string | null): Promise<ProgramPage["above"]> {
  const above: ProgramPage["above"] = []
  const select = { id: true, slug: true, names: true, parentId: true } as const satisfies Prisma.ProgramSelect
  for (let at = parentId; at !== null && above.length < 20;) {
    const row: { id: string; slug: string; names: unknown; parentId: string | null } | null =
      await db.program.findUnique({ where: { id: at }, select })
    if (!row) break
    const open = can(actor, { noun: "program", programId: row.id })
    above.unshift({ slug: row.slug, names: row.names as LocalText, open })
    at = row.parentId
  }
  return above
}

/** How many courses, deleted ones left out, belong to each program or to one below it. */
async function countCoursesWithin(): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; courses: number }[]>`
    SELECT p."id", count(*)::integer AS "courses"
    FROM "course" c
    JOIN "course_effective" e ON e."course_id" = c."id"
    CROSS JOIN LATERAL unnest(e."program_path") AS p("id")
    WHERE c."deleted_at" IS NULL
    GROUP BY p."id"`
  return new Map(rows.map(({ id, courses }) => [id, courses]))
}

/** The program and all below it. */
async function listIdsWithin(id: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "program_id" AS "id" FROM "program_effective" WHERE ${id}::uuid = ANY ("path")`
  return rows.map(row => row.id)
}
