import { z } from "zod"
import type { Prisma } from "@/lib/generated/prisma/client"
import { retentionCategories, retentionDays, type ByCategory, type RetentionCategory } from "@/lib/retention/categories"

const key = "retention"

type Reader = Pick<Prisma.TransactionClient, "setting">

const numbers = z.record(z.string(), z.number())
const stored = z.object({
  days: numbers.catch({}),
  /** What was due at a moment, and goes a week after it. */
  report: z.object({ at: z.iso.datetime(), due: numbers }).nullable().catch(null),
  /** What last went. */
  done: z.object({ at: z.iso.datetime(), removed: numbers }).nullable().catch(null),
})

export type RetentionState = {
  days: ByCategory
  report: { at: string; due: ByCategory } | null
  done: { at: string; removed: ByCategory } | null
}

const whole = (given: Record<string, number>, missing: Record<RetentionCategory, number>): ByCategory =>
  Object.fromEntries(retentionCategories.map(one => [one, given[one] ?? missing[one]])) as ByCategory

const none = Object.fromEntries(retentionCategories.map(one => [one, 0])) as ByCategory

export async function readRetention(reader: Reader): Promise<RetentionState> {
  const found = await reader.setting.findUnique({ where: { key }, select: { value: true } })
  const { days, report, done } = stored.catch({ days: {}, report: null, done: null }).parse(found?.value)
  return {
    days: whole(days, retentionDays),
    report: report && { at: report.at, due: whole(report.due, none) },
    done: done && { at: done.at, removed: whole(done.removed, none) },
  }
}

export async function keepRetention(tx: Reader, state: RetentionState): Promise<void> {
  await tx.setting.upsert({
    where: { key },
    create: { key, value: state },
    update: { value: state },
    select: { key: true },
  })
}
