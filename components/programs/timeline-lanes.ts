import type { TimelineLane } from "@/components/charts/timeline"
import type { TimelineItem } from "@/components/charts/timeline-layout"
import { fieldTone } from "@/components/statistics/field-tone"
import { parsePartialDate } from "@/lib/dates/partial-date"
import { formatDay, formatPeriod, languageName } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { ProgramNode, PublicMilestone } from "@/lib/programs/public-queries"
import type { CountedCourse } from "@/lib/statistics/counted-courses"

/** More points than these in one lane would be a list, and there is one below. */
const mostPoints = 12

/** Courses of each program with all below it, by slug. */
export type CoursesByProgram = ReadonlyMap<string, readonly CountedCourse[]>

/** A lane of phases for what has phases, else of its courses; a program of several tracks has a lane a track. */
export function timelineLanes(program: ProgramNode, courses: CoursesByProgram, locale: Locale): TimelineLane[] {
  const phases = phasesOf(program)
  if (phases.length) return [lane(program, phaseItems(phases, locale), locale)]
  return program.children.flatMap(child => {
    const below = child.children.length ? timelineLanes(child, courses, locale) : []
    if (below.length) return below
    const points = courseItems(courses.get(child.slug) ?? [], locale)
    return points.length && points.length <= mostPoints ? [lane(child, points, locale)] : []
  })
}

export function milestoneItems(milestones: readonly PublicMilestone[], locale: Locale): TimelineItem[] {
  return milestones.flatMap(({ id, happenedOn, title, description }) => {
    const year = parsePartialDate(happenedOn)?.year
    if (!year) return []
    const when = formatDay(locale, happenedOn)
    return [{ key: id, from: year, when, title: told(title, locale), text: pickText(description, locale)?.value }]
  })
}

/** A text; in brackets, the language it falls back to. */
function told(text: LocalText, locale: Locale): string | undefined {
  const picked = pickText(text, locale)
  if (!picked || picked.locale === locale) return picked?.value
  return `${picked.value} (${languageName(locale, picked.locale)})`
}

const lane = (program: ProgramNode, items: TimelineItem[], locale: Locale): TimelineLane => ({
  key: program.slug,
  title: pickText(program.names, locale)?.value ?? program.slug,
  tone: fieldTone(program.field),
  items,
})

/** What is below a program, where it is phases: each begins after the one before it has ended. Tracks run side by side. */
function phasesOf(program: ProgramNode): ProgramNode[] {
  const sorted = [...program.children].sort((a, b) => (a.startYear ?? 0) - (b.startYear ?? 0))
  const areInTurn = sorted.every(({ startYear }, index) => {
    const before = sorted[index - 1]
    return startYear !== null && (!before || (before.endYear !== null && before.endYear < startYear))
  })
  return areInTurn ? sorted : []
}

/** Phases one after the other, and the years between two of them in which nothing is known. */
function phaseItems(phases: readonly ProgramNode[], locale: Locale): TimelineItem[] {
  return phases.flatMap((phase, index) => {
    const from = phase.startYear ?? 0
    const before = phases[index - 1]
    const gapFrom = before?.endYear ? before.endYear + 1 : from
    const gap = gapFrom < from ? [gapItem(gapFrom, from - 1, locale)] : []
    return [
      ...gap,
      {
        key: phase.slug,
        from,
        to: phase.endYear,
        when:
          phase.endYear === null
            ? translator(locale)("program_page.from_year", { year: String(from) })
            : years(locale, from, phase.endYear),
        title: pickText(phase.names, locale)?.value ?? phase.slug,
        text: pickText(phase.aim, locale)?.value,
      },
    ]
  })
}

const gapItem = (from: number, to: number, locale: Locale): TimelineItem => ({
  key: `gap-${from}`,
  from,
  to,
  when: years(locale, from, to),
  text: translator(locale)("program_page.none_found"),
  gap: true,
})

const years = (locale: Locale, from: number, to: number) => formatPeriod(locale, String(from), String(to))

const courseItems = (courses: readonly CountedCourse[], locale: Locale): TimelineItem[] =>
  courses.flatMap(({ slug, title, year }) =>
    year === null ? [] : [{ key: slug, from: year, when: formatDay(locale, String(year)), title: told(title, locale) }],
  )
