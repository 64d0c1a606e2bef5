import type { Actor } from "@/lib/access/actor"
import { can, programScope } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor, courseMentionOf, courseMentionSelect, newestFirst, type CourseMention } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { branchOf, treeOrder, type InTree } from "@/lib/lists/tree-order"
import { programSelect, type ProgramRecord } from "@/lib/programs/record"
import { containsWords } from "@/lib/search/contains-words"
import { recordBySlug } from "@/lib/slugs"
import { statementMentionOf, statementMentionSelect, type StatementMention } from "@/lib/statements/mentions"
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
  courses: number
  deletedAt: Date | null
}>

/** The programs an actor may edit, as their tree; of a search, those found, each with the way to it left out. */
export async function listPrograms(query: ProgramQuery): Promise<List<ProgramRow>> {
  const actor = await requireEditor()
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
      _count: { select: { courses: { where: aliveFor(actor) } } },
    },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const named = rows.map(({ _count, names, ...row }) => ({
    ...row,
    names: names as LocalText,
    courses: _count.courses,
  }))
  return pageOf(treeOrder(named), query.page, 100)
}

export async function countPrograms(): Promise<Record<(typeof programStates)[number], number>> {
  const actor = await requireEditor()
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
  source: { code: string; address: string | null } | null
  deletedAt: Date | null
}

export type ProgramPage = ProgramRecord & {
  /** From the root down to the parent; those one may not edit are named without being led to. */
  above: (Named & { open: boolean })[]
  children: (Named & { courses: number })[]
  /** What it takes over from those above it where its own is blank. */
  effective: { field: FieldWord | null; partnerCountries: string[]; providerCountries: string[] }
  milestones: MilestoneRow[]
  statements: StatementMention[]
  courses: CourseMention[]
  courseCount: number
}

/** The program that has or had the slug, one in the bin too; one that the actor may not edit is not found. */
export async function getProgram(slug: string): Promise<ProgramPage | null> {
  const actor = await requireEditor()
  const program = await findProgram(actor, slug)
  if (!program) return null
  const { id } = program
  const ofProgram = { programId: id, ...aliveFor(actor) }
  const [above, children, effective, milestones, statements, courses, courseCount] = await Promise.all([
    listAbove(actor, program.parentId),
    db.program.findMany({
      where: { parentId: id, deletedAt: null },
      select: { slug: true, names: true, _count: { select: { courses: { where: aliveFor(actor) } } } },
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
        source: { select: { code: true, address: true } },
      },
      orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
    db.statement.findMany({ where: { programId: id }, select: statementMentionSelect, orderBy: { id: "asc" } }),
    db.course.findMany({ where: ofProgram, select: courseMentionSelect, orderBy: newestFirst.slice(), take: 20 }),
    db.course.count({ where: ofProgram }),
  ])
  return {
    ...program,
    above,
    children: children.map(({ slug, names, _count }) => ({
      slug,
      names: names as LocalText,
      courses: _count.courses,
    })),
    effective: {
      field: effective[0]?.field ?? null,
      partnerCountries: effective[0]?.partner ?? [],
      providerCountries: effective[0]?.provider ?? [],
    },
    milestones: milestones.map(({ title, description, ...row }) => ({
      ...row,
      title: title as LocalText,
      description: description as LocalText,
    })),
    statements: statements.map(statementMentionOf),
    courses: courses.map(courseMentionOf),
    courseCount,
  }
}

/** What the program's form starts from. */
export async function getProgramRecord(slug: string): Promise<ProgramRecord | null> {
  return findProgram(await requireEditor(), slug)
}

export type ProgramChoice = { slug: string; names: LocalText; depth: number }

/**
 * The programs below which the actor may put one, in the order of their tree. Of one that is there already: without its
 * branch, which cannot stand below itself, and with its parent, which may stay although he may not edit it.
 */
export async function listProgramChoices(of?: { slug: string; parentId: string | null }): Promise<ProgramChoice[]> {
  const actor = await requireEditor()
  const rows = await db.program.findMany({
    where: {
      OR: [programScope(actor), ...(of?.parentId ? [{ id: of.parentId }] : [])],
      deletedAt: null,
    },
    select: { id: true, slug: true, parentId: true, names: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  })
  const self = rows.find(row => row.slug === of?.slug)
  const branch = self ? branchOf(rows, self.id) : new Set<string>()
  return treeOrder(rows)
    .filter(row => !branch.has(row.id))
    .map(({ slug, names, depth }) => ({ slug, names: names as LocalText, depth }))
}

/** Whether the actor may make a root, or make a program one. */
export async function mayRootPrograms(): Promise<boolean> {
  return can(await requireEditor(), { noun: "program", programId: null })
}

async function findProgram(actor: Actor, slug: string): Promise<ProgramRecord | null> {
  const id = await recordBySlug(db, "program", slug)
  if (id === null || !can(actor, { noun: "program", programId: id })) return null
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
