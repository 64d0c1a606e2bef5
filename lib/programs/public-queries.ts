import { listPublicCourses, type PublicCourseItem } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { listProgramPath } from "@/lib/programs/program-path"
import { recordBySlug } from "@/lib/slugs"
import { groupStatements, publicStatements, type StatementGroup } from "@/lib/statements/public-statements"
import { figuresByProgram, type ProgramTotals } from "@/lib/statistics/figures-by-program"
import { programFigures, type ProgramFigures } from "@/lib/statistics/program-figures"
import type { FieldWord } from "@/lib/words"

/** A program as it stands in the tree, with what it takes over from those above it. */
export type ProgramNode = {
  id: string
  slug: string
  names: LocalText
  aim: LocalText
  field: FieldWord | null
  providerCountries: string[]
  partnerCountries: string[]
  startYear: number | null
  endYear: number | null
  parentSlug: string | null
  totals: ProgramTotals
  children: ProgramNode[]
}

export type PublicMilestone = {
  id: string
  happenedOn: string
  title: LocalText
  description: LocalText
  programSlug: string
  sourceCode: string | null
}

export type PublicProgram = ProgramNode & {
  /** From the root to the program itself. */
  path: { slug: string; names: LocalText }[]
  figures: ProgramFigures
  /** Its own and those of all below it, by date. */
  milestones: PublicMilestone[]
  /** Newest first, with all below it; the first two hundred. */
  courses: PublicCourseItem[]
  coursesTotal: number
  statements: StatementGroup[]
}

/** The whole forest, roots first: those with most courses first, children by their position. */
export async function listPublicPrograms(): Promise<ProgramNode[]> {
  const nodes = await allNodes()
  const roots = [...nodes.values()].filter(node => node.parentSlug === null)
  return roots.sort((a, b) => b.totals.courses - a.totals.courses || a.slug.localeCompare(b.slug, "en"))
}

/** A program, where an old address of it leads, or null. */
export async function getPublicProgram(slug: string): Promise<PublicProgram | { redirectTo: string } | null> {
  const nodes = await allNodes()
  const node = nodes.get(slug)
  if (!node) {
    const id = await recordBySlug(db, "program", slug)
    const moved = [...nodes.values()].find(candidate => candidate.id === id)
    return moved ? { redirectTo: moved.slug } : null
  }
  const subtree = [...within(node)].map(({ id }) => id)
  const [path, figures, milestones, courses, statements] = await Promise.all([
    listProgramPath(node.id),
    programFigures(node),
    milestonesOf(subtree),
    listPublicCourses({ program: node }, 1, 200),
    db.statement.findMany({ ...publicStatements, where: { ...publicStatements.where, programId: node.id } }),
  ])
  return {
    ...node,
    path,
    figures,
    milestones,
    courses: courses.items,
    coursesTotal: courses.total,
    statements: await groupStatements(db, statements),
  }
}

async function allNodes(): Promise<Map<string, ProgramNode>> {
  const [rows, effective, totals] = await Promise.all([
    db.program.findMany({
      where: { deletedAt: null },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
      select: { id: true, slug: true, parentId: true, names: true, aim: true, startYear: true, endYear: true },
    }),
    db.$queryRaw<{ id: string; field: FieldWord | null; partners: string[]; providers: string[] }[]>`
      SELECT "program_id" AS "id", "field"::text, "partner_countries" AS "partners", "provider_countries" AS "providers"
      FROM "program_effective"`,
    figuresByProgram(),
  ])
  const inherited = new Map(effective.map(row => [row.id, row]))
  const bySlug = new Map<string, ProgramNode>()
  const byId = new Map<string, ProgramNode>()
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  for (const { id, slug, parentId, names, aim, startYear, endYear } of rows) {
    const from = inherited.get(id)
    const own = totals.get(id)
    if (!from || !own) continue
    const node: ProgramNode = {
      id,
      slug,
      names: names as LocalText,
      aim: aim as LocalText,
      field: from.field,
      providerCountries: from.providers,
      partnerCountries: from.partners,
      startYear,
      endYear,
      parentSlug: (parentId && slugs.get(parentId)) ?? null,
      totals: own,
      children: [],
    }
    bySlug.set(slug, node)
    byId.set(id, node)
  }
  for (const { id, parentId } of rows) {
    const node = byId.get(id)
    if (node && parentId) byId.get(parentId)?.children.push(node)
  }
  return bySlug
}

function* within(node: ProgramNode): Generator<ProgramNode> {
  yield node
  for (const child of node.children) yield* within(child)
}

async function milestonesOf(programIds: string[]): Promise<PublicMilestone[]> {
  const rows = await db.milestone.findMany({
    where: { programId: { in: programIds }, deletedAt: null },
    orderBy: [{ earliest: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: milestoneSelect,
  })
  return rows.map(({ id, happenedOn, title, description, program, source }) => ({
    id,
    happenedOn,
    title: title as LocalText,
    description: description as LocalText,
    programSlug: program.slug,
    sourceCode: source && source.deletedAt === null ? source.code : null,
  }))
}

const milestoneSelect = {
  id: true,
  happenedOn: true,
  title: true,
  description: true,
  program: { select: { slug: true } },
  source: { select: { code: true, deletedAt: true } },
} satisfies Prisma.MilestoneSelect

/** The forest as a list: each program before those below it. */
export function inTreeOrder(roots: ProgramNode[]): ProgramNode[] {
  return roots.flatMap(root => [...within(root)])
}
