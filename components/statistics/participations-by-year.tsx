import { BarChart } from "@/components/charts/bar-chart"
import { chartRow, type ChartRow } from "@/components/charts/chart-row"
import { clipText } from "@/components/charts/chart-text"
import { Finding } from "@/components/charts/finding"
import { chartWords } from "@/components/statistics/chart-words"
import { figureLinks } from "@/components/statistics/figure-links"
import { FigureTable } from "@/components/statistics/figure-table"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { CountedCourse } from "@/lib/statistics/counted-courses"
import { participationsFinding } from "@/lib/statistics/findings"
import type { StatisticsTable } from "@/lib/statistics/statistics"
import { unknownKey } from "@/lib/statistics/words"

type Props = {
  locale: Locale
  program: string
  courses: readonly CountedCourse[]
  table: StatisticsTable
  note: string
  withholding: number
}

/** Participations by year, a bar of several courses in as many parts; the course that outweighs the others is named. */
export function ParticipationsByYear({ locale, program, courses, table, note, withholding }: Props) {
  const t = translator(locale)
  const finding = participationsFinding(locale, courses)
  const rows = table.firsts.map(row => withParts(chartRow(row), coursesOf(row.key, courses), locale))
  return (
    <Finding
      id="participations"
      finding={finding.heading}
      sentence={finding.sentence}
      keyItems={[
        { tone: 1, label: t("measure.participations") },
        ...(rows.some(row => row.more || (row.value === null && !row.none && !row.withheld))
          ? [{ tone: "unknown" as const, label: t("chart.not_known_key") }]
          : []),
      ]}
      numbers={{
        summary: t("chart.numbers"),
        table: (
          <FigureTable
            id="participations-table"
            {...{ locale, table, withholding }}
            caption={t("overview.participations_by_year")}
          />
        ),
      }}
      note={note}
      links={figureLinks(locale, t, { measure: "participations", by: ["year"], program })}
    >
      <BarChart
        id="participations-chart"
        locale={locale}
        title={t("overview.participations_by_year")}
        rows={rows}
        words={chartWords(t)}
        unit={number => t("unit.participations", { count: number })}
        note={outweighing(courses, rows, locale)}
      />
    </Finding>
  )
}

/** The courses of a bar with a number, the smallest at the foot. */
const coursesOf = (year: string, courses: readonly CountedCourse[]) =>
  courses
    .filter(course => String(course.year ?? unknownKey) === year && course.participations !== null)
    .sort((a, b) => (a.participations ?? 0) - (b.participations ?? 0))

const withParts = (row: ChartRow, courses: readonly CountedCourse[], locale: Locale): ChartRow => ({
  ...row,
  parts: courses.map(({ title, participations }) => ({
    value: participations ?? 0,
    tone: 1,
    title: `${pickText(title, locale)?.value ?? ""}: ${participations}`,
  })),
})

/** The course with at least half of all known participations, to be named where it stands. */
function outweighing(courses: readonly CountedCourse[], rows: readonly ChartRow[], locale: Locale) {
  const known = courses.filter(course => course.participations !== null)
  const total = known.reduce((sum, course) => sum + (course.participations ?? 0), 0)
  const top = known.find(course => (course.participations ?? 0) * 2 >= total)
  const key = String(top?.year ?? unknownKey)
  if (!top || known.length < 2 || !rows.some(row => row.key === key)) return undefined
  const t = translator(locale)
  return {
    key,
    part: coursesOf(key, courses).indexOf(top),
    lines: [
      t("unit.participations", { count: top.participations ?? 0 }),
      clipText(pickText(top.title, locale)?.value ?? "", 230),
    ],
  }
}
