import { db } from "@/lib/db"
import { courseCondition } from "@/lib/filters/conditions"
import { locales, type Locale } from "@/lib/i18n/locale"
import { protectedStatistics } from "@/lib/protection/protected-statistics"
import { contentOf, type SnapshotContent } from "@/lib/snapshots/content"
import type { SnapshotHead } from "@/lib/snapshots/head"
import { protectedContentOf } from "@/lib/snapshots/protected-content"
import type { Question } from "@/lib/snapshots/question"
import { statisticsTable } from "@/lib/statistics/statistics"

/** What a question is answered now, in every language. */
export async function answerOf(question: Question, head: SnapshotHead): Promise<SnapshotContent> {
  return question.kind === "protected"
    ? protectedContentOf(head, await inEveryLanguage(lang => protectedStatistics({ ...question, lang })))
    : contentOf(head, await inEveryLanguage(lang => statisticsTable({ ...question, lang })))
}

/** From one state of the data: where it changed in between, it is read again. */
async function inEveryLanguage<Table extends { asOf: string }>(
  read: (lang: Locale) => Promise<Table>,
): Promise<Record<Locale, Table>> {
  for (let tries = 0; tries < 5; tries++) {
    const tables = await Promise.all(locales.map(async lang => [lang, await read(lang)] as const))
    if (new Set(tables.map(([, { asOf }]) => asOf)).size === 1)
      return Object.fromEntries(tables) as Record<Locale, Table>
  }
  throw new Error("Public data kept changing while a table was to be frozen")
}

/** The counted courses that a question is about. */
export async function coursesOf(question: Question): Promise<string[]> {
  const filter = question.kind === "open" ? question.filter : question.program ? { program: question.program } : {}
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id"::text FROM "counted_course" n
    JOIN "course" c ON c."id" = n."course_id" JOIN "course_effective" e ON e."course_id" = c."id"
    WHERE ${await courseCondition(filter)} ORDER BY c."id"`
  return rows.map(({ id }) => id)
}
