import { formatPercent, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator, type Translate } from "@/lib/i18n/translator"
import type { CountedCourse } from "@/lib/statistics/counted-courses"
import type { MarginRow, StatisticsTable } from "@/lib/statistics/statistics"
import { unknownKey } from "@/lib/statistics/words"

/*
 * What a chart shows, as a sentence, made from the data by fixed rules. The heading of a chart is one of these, so that it
 * is still true after the next course is published.
 */

export type Finding = { heading: string; sentence: string }

/** Participations by year: half of them in one course, else half in one year, else the largest year. */
export function participationsFinding(locale: Locale, courses: readonly CountedCourse[]): Finding {
  const t = translator(locale)
  const known = courses.flatMap(course =>
    course.participations === null ? [] : [{ ...course, n: course.participations }],
  )
  const total = sum(known.map(({ n }) => n))
  if (courses.length === 0) return { heading: t("finding.no_course"), sentence: t("finding.no_course_about") }
  const coverage = coverageText(t, { total, known: known.length, courses: courses.length })
  if (known.length === 0) return { heading: t("finding.no_number"), sentence: coverage }

  const [top, ...others] = [...known].sort((a, b) => b.n - a.n)
  if (top && others.length && isHalf(top.n, total)) {
    const numbers = others.map(({ n }) => n)
    const [min, max] = [Math.min(...numbers), Math.max(...numbers)]
    const name = pickText(top.title, locale)?.value ?? t("text.no_title")
    return {
      heading: t("finding.one_course", { share: share(locale, t, top.n, total) }),
      sentence: [
        t(top.year === null ? "finding.one_course_undated" : "finding.one_course_about", {
          title: name,
          year: String(top.year),
          count: top.n,
        }),
        t(others.length === 1 ? "finding.other_one" : min === max ? "finding.others_same" : "finding.others_between", {
          min,
          max,
        }),
      ].join(separators[locale].space),
    }
  }

  const years = sumsByYear(known)
  const most = Math.max(...years.values())
  const [year, ...same] = [...years.keys()].filter(key => years.get(key) === most)
  if (year === undefined) return { heading: t("finding.total", { count: total }), sentence: coverage }
  if (years.size > 1 && isHalf(most, total))
    return { heading: t("finding.one_year", { share: share(locale, t, most, total), year }), sentence: coverage }
  if (years.size === 1 && known.length === 1)
    return { heading: t("finding.only_number", { count: total, year }), sentence: coverage }
  const heading = same.length
    ? t("finding.largest_years", { years: yearList(locale, t, [year, ...same]), count: most })
    : t("finding.largest_year", { year, count: most })
  return { heading, sentence: coverage }
}

type Coverage = { total: number; known: number; courses: number }

/** How much of a total is known. */
function coverageText(t: Translate, { total, known, courses }: Coverage): string {
  if (known === courses) return t("finding.complete", { total, count: courses })
  return t("finding.coverage", { total, known, courses, count: courses - known })
}

/** Courses by year and field: how many a year, and the years without one. */
export function coursesFinding(locale: Locale, table: StatisticsTable): Finding {
  const t = translator(locale)
  const years = table.firsts.filter(row => row.key !== unknownKey)
  const held = years.filter(row => row.courses > 0)
  if (table.courses === 0) return { heading: t("finding.no_course"), sentence: t("finding.no_course_about") }
  const numbers = held.map(row => row.courses)
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)]
  const [only] = held
  const rate =
    held.length === 0
      ? t("finding.no_year")
      : held.length === 1 && only
        ? t("finding.all_in_year", { count: table.courses, year: only.key })
        : min === max
          ? t("finding.rate_same", { count: max })
          : t(max === min + 1 ? "finding.rate_pair" : "finding.rate_range", { count: max, min, max })
  const none = years.filter(row => row.courses === 0).map(row => row.key)
  const heading =
    none.length === 0
      ? rate
      : none.length <= 3
        ? t("finding.with_gap", { rate, years: yearList(locale, t, none) })
        : t("finding.with_gaps", { rate, count: none.length, total: years.length })
  const fields = table.seconds.map(field => {
    const inYears = table.rows.filter(row => row.key[1] === field.key && row.key[0] !== unknownKey && row.courses > 0)
    if (years.length <= 1) return t("finding.field_only", { field: field.label, count: field.courses })
    return t("finding.field_years", {
      field: field.label,
      count: field.courses,
      years: inYears.length,
      total: years.length,
    })
  })
  return { heading, sentence: fields.join(separators[locale].semicolon) + separators[locale].fullStop.trim() }
}

/** Participations by field or by country: the largest. */
export function largestGroupFinding(locale: Locale, table: StatisticsTable): Finding {
  const t = translator(locale)
  const [top] = [...table.firsts].filter(hasNumber).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const total = table.total ?? 0
  const known = table.courses - table.coursesWithoutNumber
  const sentence = coverageText(t, { total, known, courses: table.courses })
  if (!top || total === 0) return { heading: t("finding.no_number"), sentence }
  const value = {
    group: top.label,
    count: top.value ?? 0,
    total,
    share: formatPercent(locale, (top.value ?? 0) / total),
  }
  // where there is one group alone, it is all there is
  if (top.value === total && top.courses === table.courses)
    return { heading: t("finding.largest_group", value), sentence }
  return {
    heading: t("finding.largest_group", value),
    sentence: `${t("finding.largest_group_about", { ...value, courses: top.courses, all: table.courses })}${separators[locale].space}${sentence}`,
  }
}

/** Courses by topic: what is taught most often. */
export function topicsFinding(locale: Locale, table: StatisticsTable): Finding {
  const t = translator(locale)
  const topics = table.firsts.filter(row => row.key !== unknownKey)
  const most = Math.max(0, ...topics.map(row => row.courses))
  const top = topics.filter(row => row.courses === most).map(row => row.label)
  const without = table.firsts.find(row => row.key === unknownKey)?.courses ?? 0
  const sentence = [t("finding.topics_about"), without ? t("finding.without_topic", { count: without }) : ""]
  const heading =
    top.length === 0
      ? t("finding.no_topic")
      : top.length === 1
        ? t("finding.top_topic", { topic: top[0] ?? "", count: most, total: table.courses })
        : top.length <= 3
          ? t("finding.top_topics", { topics: listOf(locale, top), count: most, total: table.courses })
          : t("finding.many_topics", { topics: topics.length, count: table.courses })
  return { heading, sentence: sentence.filter(Boolean).join(separators[locale].space) }
}

/** A course among those of its track whose number is known. */
export function rankFinding(locale: Locale, courses: readonly CountedCourse[], slug: string): Finding {
  const t = translator(locale)
  const known = courses.filter(course => course.participations !== null)
  const own = courses.find(course => course.slug === slug)
  const coverage = t("finding.track_coverage", { count: courses.length, known: known.length })
  if (!own || own.participations === null) return { heading: t("finding.rank_unknown"), sentence: coverage }
  const number = own.participations
  const larger = known.filter(course => (course.participations ?? 0) > number).length
  const same = known.filter(course => course.participations === number).length > 1
  const [largest] = [...known].sort((a, b) => (b.participations ?? 0) - (a.participations ?? 0))
  const values = { number, rank: larger + 1, count: known.length }
  if (known.length === 1) return { heading: t("finding.rank_only", values), sentence: coverage }
  if (larger === 0)
    return { heading: t(same ? "finding.rank_first_shared" : "finding.rank_first", values), sentence: coverage }
  const sentence = t(largest?.year === null ? "finding.rank_most_undated" : "finding.rank_most", {
    year: String(largest?.year),
    count: largest?.participations ?? 0,
  })
  return { heading: t("finding.rank", values), sentence: `${coverage}${separators[locale].space}${sentence}` }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const isHalf = (part: number, total: number) => part * 2 >= total

const hasNumber = (row: MarginRow) => row.value !== null && row.key !== unknownKey

/** "Half" where it is half as nearly as a reader would ask, else the share. */
function share(locale: Locale, t: Translate, part: number, total: number): string {
  return part / total < 0.515 ? t("finding.half") : formatPercent(locale, part / total)
}

function sumsByYear(courses: readonly { year: number | null; n: number }[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { year, n } of courses) if (year !== null) sums.set(String(year), (sums.get(String(year)) ?? 0) + n)
  return sums
}

const yearList = (locale: Locale, t: Translate, years: readonly string[]) =>
  listOf(
    locale,
    years.map(year => t("finding.year", { year })),
  )
