import { listCourseChanges, type CourseChange } from "@/lib/courses/public-changes"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { frozenRows, isProtected, readContent, type FrozenRow, type SnapshotContent } from "@/lib/snapshots/content"
import { answerOf, coursesOf } from "@/lib/snapshots/frozen"
import type { ProtectedContent } from "@/lib/snapshots/protected-content"
import { questionOf } from "@/lib/snapshots/question"
import { withQuery } from "@/lib/paths"
import type { Figure } from "@/lib/statistics/figure"

export type SnapshotItem = { code: string; title: LocalText; asOf: Date }

/** Every table that was frozen, newest first. */
export async function listPublicSnapshots(): Promise<SnapshotItem[]> {
  const rows = await db.snapshot.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { code: true, title: true, asOf: true },
  })
  return rows.map(row => ({ ...row, title: row.title as LocalText }))
}

export type PublicSnapshot = {
  code: string
  title: LocalText
  note: LocalText
  query: Record<string, string>
  asOf: Date
  methodVersion: number
  jsonChecksum: string
  csvChecksum: string
  createdAt: Date
  content: SnapshotContent
}

export async function getPublicSnapshot(code: string): Promise<PublicSnapshot | null> {
  const row = await db.snapshot.findUnique({
    where: { code },
    select: {
      code: true,
      title: true,
      note: true,
      query: true,
      asOf: true,
      methodVersion: true,
      json: true,
      jsonChecksum: true,
      csvChecksum: true,
      createdAt: true,
    },
  })
  if (!row) return null
  const { json, title, note, query, ...rest } = row
  return {
    ...rest,
    title: title as LocalText,
    note: note as LocalText,
    query: query as Record<string, string>,
    content: readContent(json),
  }
}

/** A file of a snapshot, to the byte. */
export async function getSnapshotFile(code: string, type: "json" | "csv"): Promise<string | null> {
  const row = await db.snapshot.findUnique({ where: { code }, select: { json: true, csv: true } })
  return row && row[type]
}

/** A row that is another now; null where there is no such row any more, or was none. */
export type Correction = { keys: string[]; labels: LocalText[]; then: Figure | null; now: Figure | null }

export type Corrections = {
  /** The query names what is no longer there: nothing can be compared. */
  lost: boolean
  total: Correction | null
  rows: Correction[]
  /** What was published or corrected since in the courses behind the figures, those of then and those of now. */
  changes: CourseChange[]
}

const changesShown = 100

/** What the same question is answered now, where that differs from what was frozen. */
export async function correctionsOf({ code, query, content, createdAt }: PublicSnapshot): Promise<Corrections> {
  const question = await questionOf(withQuery("", query))
  const frozen = await db.snapshot.findUniqueOrThrow({ where: { code }, select: { courseIds: true } })
  const now = question.problems.length > 0 ? null : await coursesOf(question)
  const changes = await listCourseChanges({
    take: changesShown,
    since: createdAt,
    courses: [...new Set([...frozen.courseIds, ...(now ?? [])])],
  })
  if (now === null) return { lost: true, total: null, rows: [], changes }
  const head = { code, title: content.title, query, methodVersion: content.methodVersion, licence: content.licence }
  const [then, today] = [comparable(content), comparable(await answerOf(question, head))]
  const rows = [...new Set([...then.rows.keys(), ...today.rows.keys()])].flatMap((key): Correction[] => {
    const [before, after] = [then.rows.get(key) ?? null, today.rows.get(key) ?? null]
    if (before && after && same(before, after)) return []
    const labels = before?.labels ?? after?.labels ?? []
    return [{ keys: JSON.parse(key) as string[], labels, then: before, now: after }]
  })
  const total = same(then.total, today.total) ? null : { keys: [], labels: [], then: then.total, now: today.total }
  return { lost: false, total, rows, changes }
}

/** The rows of a frozen table by their keys, and its total. */
function comparable(content: SnapshotContent): { rows: Map<string, FrozenRow>; total: Figure } {
  const rows = isProtected(content) ? protectedRows(content) : content.by.length === 0 ? [] : frozenRows(content)
  const total = isProtected(content) ? told(content.total, content.courses) : content.total
  return { rows: new Map(rows.map(row => [JSON.stringify(row.keys), row])), total }
}

function protectedRows({ firsts, seconds, rows }: ProtectedContent): FrozenRow[] {
  const [first, second] = [firsts, seconds].map(side => new Map(side.map(({ key, label }) => [key, label])))
  return rows.map(({ keys, value }) => ({
    ...told(value, firsts.find(({ key }) => key === keys[0])?.courses ?? 0),
    keys,
    labels: [first?.get(keys[0]), second?.get(keys[1])].filter(label => label !== undefined),
  }))
}

const told = (value: number | null, courses: number): Figure => ({
  ...{ value, courses, coursesWithoutNumber: 0, approximate: false, withheld: false },
})

const same = (a: Figure | FrozenRow, b: Figure) =>
  a.value === b.value &&
  a.courses === b.courses &&
  a.coursesWithoutNumber === b.coursesWithoutNumber &&
  a.approximate === b.approximate &&
  a.withheld === b.withheld
