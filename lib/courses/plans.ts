import { dateColumns } from "@/lib/courses/date-columns"
import type { CourseRecord } from "@/lib/courses/record"
import type { CourseInput } from "@/lib/courses/schema"
import { earliestDay, latestDay, parsePartialDate } from "@/lib/dates/partial-date"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { fromWord, toWord, type PlanEndWord } from "@/lib/words"

/*
 * The plans of a course that stand no longer. While a course is planned, its own columns are the plan. When they make way for
 * other dates, for what was held, or for nothing, the plan becomes a row of its own, in the transaction that ends it.
 */

type Tx = Prisma.TransactionClient
type Period = { startsOn: string | null; endsOn: string | null }
type PlanRow = CourseRecord["plans"][number]
export type PlannedCount = Pick<CourseInput["headCounts"][number], "role" | "precision" | "who"> & { total: number }

/** Keeps what the course is planned for as a plan that has ended. Where that was kept already, only the reason is new. */
export async function endPlan(tx: Tx, before: CourseRecord, endedBy: PlanEndWord, reason: LocalText = {}) {
  const last = before.plans.at(-1)
  if (last && last.endedBy !== "held" && (before.life === "postponed" || before.life === "canceled")) {
    const isSame = endedBy === before.life || (before.life === "canceled" && endedBy !== "held")
    if (isSame) await tx.coursePlan.update({ where: { id: last.id }, data: { endedBy, reason }, select: { id: true } })
    return
  }
  const counts = plannedCounts(before)
  const isBlank = before.startsOn === null && before.endsOn === null && counts.length === 0
  if (isBlank && (endedBy === "changed" || endedBy === "held")) return
  await insertPlan(tx, before, { ...before, counts, endedBy, reason, position: nextPosition(before) })
}

/** How long other days can be taken back as a mistake: what they made way for is then the plan, as if nothing had been. */
const mistakeMinutes = 60

/** Keeps the days that other days are set for; or, where those are the days that just made way, forgets both. */
export async function changePlan(tx: Tx, before: CourseRecord, dates: Period) {
  const last = before.plans.at(-1)
  const isTakenBack =
    last?.endedBy === "changed" &&
    last.startsOn === dates.startsOn &&
    last.endsOn === dates.endsOn &&
    Date.now() - last.recordedAt.getTime() < mistakeMinutes * 60_000
  if (isTakenBack) await forgetPlan(tx, last)
  else await endPlan(tx, before, "changed")
}

/** A plan that has ended, as it is written. */
export type FormerPlan = Period & { counts: readonly PlannedCount[]; endedBy: PlanEndWord; reason: LocalText }

export async function insertPlan(
  tx: Tx,
  { id }: { id: string },
  { counts, endedBy, reason, position, ...dates }: FormerPlan & { position: number },
) {
  await tx.coursePlan.create({
    data: {
      courseId: id,
      position,
      ...dateColumns(dates),
      endedBy,
      reason,
      counts: {
        create: counts.map(({ role, precision, ...count }) => ({
          roleKey: role,
          total: count.total,
          precision: fromWord(precision),
          who: count.who,
        })),
      },
    },
    select: { id: true },
  })
}

export const nextPosition = ({ plans }: CourseRecord) => (plans.at(-1)?.position ?? 0) + 1

function plannedCounts({ headCounts }: CourseRecord): PlannedCount[] {
  return headCounts.map(row => ({
    role: row.roleKey as PlannedCount["role"],
    total: row.total,
    precision: toWord(row.precision),
    who: row.who,
  }))
}

/** The plan of a course that is held after all not, as it was; null where none was kept. */
export const planThatWasHeld = ({ plans }: CourseRecord): PlanRow | null =>
  plans.find(({ endedBy }) => endedBy === "held") ?? null

/** Says that a course was not held after all: its plan is the current one again or, where other days are set, a former one. */
export async function reopenPlan(tx: Tx, before: CourseRecord, dates: Period) {
  const plan = planThatWasHeld(before)
  if (!plan) return
  if (says(plan, dates)) await forgetPlan(tx, plan)
  else await tx.coursePlan.update({ where: { id: plan.id }, data: { endedBy: "changed" }, select: { id: true } })
}

export async function forgetPlan(tx: Tx, { id }: Pick<PlanRow, "id">) {
  await tx.coursePlan.delete({ where: { id }, select: { id: true } })
}

/** Whether the later dates say the same as the earlier, or more exactly: nothing is lost with those. */
export function says(earlier: Period, later: Period): boolean {
  return isWithin(earlier.startsOn, later.startsOn) && isWithin(earlier.endsOn, later.endsOn)
}

function isWithin(wide: string | null, narrow: string | null): boolean {
  if (wide === null || wide === narrow) return true
  if (narrow === null) return false
  const [first, last] = [earliestDay(wide), latestDay(wide)]
  const [from, to] = [earliestDay(narrow), latestDay(narrow)]
  if (first !== null && last !== null) return from !== null && to !== null && from >= first && to <= last
  const [lonely, dated] = [parsePartialDate(wide), parsePartialDate(narrow)]
  return lonely?.month === dated?.month && lonely?.day === dated?.day
}

/** The plans of a course as they would be written again. */
export function plansOf({ plans }: Pick<CourseRecord, "plans">): FormerPlan[] {
  return plans.map(({ startsOn, endsOn, endedBy, reason, counts }) => ({
    startsOn,
    endsOn,
    endedBy: toWord(endedBy),
    reason: reason as LocalText,
    counts: counts.map(({ roleKey, total, precision, who }) => ({
      role: roleKey as PlannedCount["role"],
      total,
      precision: toWord(precision),
      who,
    })),
  }))
}

/** The numbers of a plan as head counts of the course. */
export function countsOfPlan({ counts }: PlanRow): CourseInput["headCounts"] {
  return counts.map(({ roleKey, total, precision, who }) => ({
    role: roleKey as PlannedCount["role"],
    total,
    precision: toWord(precision),
    who,
    organization: null,
    parts: [],
  }))
}
