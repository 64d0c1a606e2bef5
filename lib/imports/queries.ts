import { requireNames } from "@/lib/auth/require-names"
import { requireEditor } from "@/lib/auth/require-editor"
import { aliveFor } from "@/lib/courses/mentions"
import { db } from "@/lib/db"
import { NotFound } from "@/lib/errors"
import { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { batchScope, findBatch, type Batch } from "@/lib/imports/batch"
import { fieldsIn, type Likely, type RowState, type Verdict } from "@/lib/imports/check"
import type { ImportField } from "@/lib/imports/headings"
import { whatDepends } from "@/lib/imports/undo"
import { pageWindow, readListQuery, type List, type ListQuery } from "@/lib/lists/list-query"
import { recordBySlug } from "@/lib/slugs"
import { noteReading } from "@/lib/readings/note-reading"

/* Imports as the office sees them. Their rows hold names of people. */

export type ImportSummary = {
  id: string
  name: string
  by: string
  createdAt: Date
  state: "open" | "done" | "undone"
  rows: number
  course: { slug: string; title: LocalText } | null
}

const stateOf = (batch: { confirmedAt: Date | null; undoneAt: Date | null }) =>
  batch.undoneAt ? "undone" : batch.confirmedAt ? "done" : "open"

export const readImportQuery = (params: Record<string, string | string[] | undefined>): ListQuery =>
  readListQuery(params, ["all"])

export async function listImports(query: ListQuery): Promise<List<ImportSummary>> {
  const actor = await requireEditor({ noun: "person" })
  const where = {
    AND: [batchScope(actor), query.search ? { name: { contains: query.search, mode: "insensitive" as const } } : {}],
  }
  const total = await db.importBatch.count({ where })
  const { skip, take, ...shown } = pageWindow(total, query.page)
  const found = await db.importBatch.findMany({
    where,
    select: {
      id: true,
      name: true,
      createdAt: true,
      confirmedAt: true,
      undoneAt: true,
      createdBy: { select: { email: true } },
      course: { select: { slug: true, title: true } },
      _count: { select: { rows: { where: { state: { not: "not-data" } } } } },
    },
    orderBy: { createdAt: "desc" },
    skip,
    take,
  })
  const items = found.map(batch => ({
    id: batch.id,
    name: batch.name,
    by: batch.createdBy.email,
    createdAt: batch.createdAt,
    state: stateOf(batch),
    rows: batch._count.rows,
    course: batch.course && { slug: batch.course.slug, title: batch.course.title as LocalText },
  })) satisfies ImportSummary[]
  return { items, total, ...shown }
}

/** An import that the user may see, or null. */
export async function getImport(id: string): Promise<(Batch & { state: ImportSummary["state"] }) | null> {
  const actor = await requireNames()
  try {
    const batch = await findBatch(actor, db, id)
    await noteReading(actor, { event: "import.read", noun: "import", recordId: batch.id })
    return { ...batch, state: stateOf(batch) }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

export type ImportTally = Record<RowState, number> & {
  leftOut: number
  toWrite: number
  /** New ones who may be someone else by the sound of the name, and are not decided. */
  unsure: number
  /** New ones whose names nothing was compared with. */
  notCompared: number
}

export async function countImportRows(id: string): Promise<ImportTally> {
  const groups = await db.importRow.groupBy({ by: ["state", "leftOut"], where: { batchId: id }, _count: true })
  const count = (is: (state: string, leftOut: boolean) => boolean) =>
    groups.reduce((sum, group) => sum + (is(group.state, group.leftOut) ? group._count : 0), 0)
  const [unsure, notCompared] = await Promise.all([
    db.importRow.count({ where: { batchId: id, ...inView("unsure") } }),
    db.importRow.count({ where: { batchId: id, state: "new", leftOut: false, likely: { equals: Prisma.DbNull } } }),
  ])
  const kept = (state: RowState) => count((one, leftOut) => one === state && !leftOut)
  return {
    new: kept("new"),
    matched: kept("matched"),
    known: kept("known"),
    wrong: kept("wrong"),
    "not-data": count(state => state === "not-data"),
    leftOut: count((state, leftOut) => state !== "not-data" && leftOut),
    toWrite: kept("new") + kept("matched"),
    unsure,
    notCompared,
  }
}

export const rowViews = ["all", "new", "unsure", "matched", "known", "wrong", "left-out", "not-data"] as const
export type RowView = (typeof rowViews)[number]
export const rowsPerPage = 50

export type ShownRow = {
  id: string
  sheet: number
  number: number
  cells: string[]
  values: Partial<Record<ImportField, string>>
  leftOut: boolean
  person: string | null
  verdict: Verdict
  likely: Likely[]
}

const inView = (view: RowView) => {
  if (view === "all") return { state: { not: "not-data" } }
  if (view === "not-data") return { state: "not-data" }
  if (view === "left-out") return { leftOut: true, state: { not: "not-data" } }
  if (view === "unsure")
    return { state: "new", leftOut: false, person: null, AND: [isCompared, { likely: { not: [] } }] }
  return { state: view, leftOut: false }
}

const isCompared = { likely: { not: Prisma.DbNull } } as const

export async function listImportRows(
  batch: Batch,
  { view, page, all = false }: { view: RowView; page: number; all?: boolean },
): Promise<List<ShownRow>> {
  await requireNames()
  const where = { batchId: batch.id, ...inView(view) }
  const total = await db.importRow.count({ where })
  const { skip, take, ...shown } = pageWindow(total, page, all ? Math.max(1, total) : rowsPerPage)
  const rows = await db.importRow.findMany({
    where,
    orderBy: [{ sheet: "asc" }, { number: "asc" }],
    skip,
    take,
  })
  const items = rows.map(row => {
    const plan = batch.sheets[row.sheet]
    return {
      ...row,
      values: plan ? fieldsIn(plan, row) : {},
      verdict: row.verdict as unknown as Verdict,
      likely: (row.likely ?? []) as unknown as Likely[],
    }
  })
  return { items, total, ...shown }
}

/** The first rows of each sheet, to see which column is which. */
export async function listFirstRows(batch: Batch): Promise<{ sheet: number; number: number; cells: string[] }[]> {
  await requireNames()
  const rows = await Promise.all(
    batch.sheets.map(({ header }, sheet) =>
      db.importRow.findMany({
        where: { batchId: batch.id, sheet, number: { gt: header } },
        select: { sheet: true, number: true, cells: true },
        orderBy: { number: "asc" },
        take: 6,
      }),
    ),
  )
  return rows.flat()
}

/** The names by which columns of files are remembered. */
export async function listMappingNames(): Promise<string[]> {
  await requireEditor({ noun: "person" })
  const found = await db.importMapping.findMany({ select: { name: true }, orderBy: { name: "asc" } })
  return found.map(({ name }) => name)
}

export type ShownPerson = { name: string; about: { rank: string | null; course: LocalText | null } }

/** How the people are called with whom rows were matched. */
export async function namePeople(ids: readonly string[]): Promise<Map<string, ShownPerson>> {
  const actor = await requireNames()
  const people = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      names: { select: { written: true }, orderBy: { position: "asc" } },
      participations: {
        where: { course: aliveFor(actor) },
        select: { rank: true, course: { select: { title: true } } },
        orderBy: { course: { startEarliest: { sort: "desc", nulls: "last" } } },
        take: 1,
      },
    },
  })
  return new Map(
    people.map(({ id, names, participations: [latest] }) => [
      id,
      {
        name: names.map(name => name.written).join(", "),
        about: { rank: latest?.rank ?? null, course: (latest?.course.title ?? null) as LocalText | null },
      },
    ]),
  )
}

/** How rows call the people they are about, by id: row number and name. */
export async function nameRows(
  batch: Batch,
  ids: readonly string[],
): Promise<Map<string, { row: number; name: string }>> {
  await requireNames()
  const rows = await db.importRow.findMany({ where: { batchId: batch.id, id: { in: [...ids] } } })
  return new Map(
    rows.map(row => {
      const plan = batch.sheets[row.sheet]
      const { name, fatherName, givenName, passport } = plan ? fieldsIn(plan, row) : {}
      const whole = [fatherName, givenName].filter(Boolean).join(" ")
      return [row.id, { row: row.number, name: name ?? (whole || (passport ?? "")) }]
    }),
  )
}

/** What stands in the way of taking an import back. */
export async function listDependents(batch: Batch) {
  await requireEditor({ noun: "person" })
  return whatDepends(db, batch)
}

/** The course a file is about, where the page was opened from its roster. */
export async function findImportCourse(slug: string) {
  const actor = await requireEditor({ noun: "person" })
  const id = await recordBySlug(db, "course", slug)
  const course = id
    ? await db.course.findFirst({
        where: { id, AND: aliveFor(actor) },
        select: { id: true, slug: true, code: true, title: true },
      })
    : null
  return course && { ...course, title: course.title as LocalText }
}
