import type { ChartRow } from "@/components/charts/chart-row"
import { Finding } from "@/components/charts/finding"
import { HighlightStrip } from "@/components/charts/highlight-strip"
import { chartWords } from "@/components/statistics/chart-words"
import { figureLinks } from "@/components/statistics/figure-links"
import type { PublicCourse } from "@/lib/courses/public-queries"
import type { Surroundings } from "@/lib/courses/surroundings"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { CountedCourse } from "@/lib/statistics/counted-courses"
import { rankFinding } from "@/lib/statistics/findings"

type Props = { locale: Locale; course: PublicCourse; track: Surroundings["track"]; note: string }

/** With fewer, there is nothing to compare with. */
const fewest = 3

/** The course among the others of its track, by year. */
export function CourseTrack({ locale, course, track, note }: Props) {
  if (!track || track.courses.length < fewest) return null
  const t = translator(locale)
  const finding = rankFinding(locale, track.courses, course.slug)
  const rows = rowsOf(track.courses, course.slug, t("value.not_known"))
  const title = t("course_page.track_by_year", { program: pickText(track.names, locale)?.value ?? track.slug })
  return (
    <Finding
      id="track"
      finding={finding.heading}
      sentence={finding.sentence}
      keyItems={[
        { tone: 1, label: t("chart.this_course") },
        { tone: "quiet", label: t("chart.other_courses") },
        ...(rows.some(row => row.more || (row.value === null && !row.none))
          ? [{ tone: "unknown" as const, label: t("chart.not_known_key") }]
          : []),
      ]}
      note={note}
      links={figureLinks(locale, t, { measure: "participations", by: ["year"], program: track.slug })}
    >
      <HighlightStrip
        id="track-chart"
        locale={locale}
        title={title}
        rows={rows}
        words={chartWords(t)}
        pick={course.year === null ? "unknown" : String(course.year)}
      />
    </Finding>
  )
}

/** A row a year from the first to the last; in the course's own year, its part is the one picked out. */
function rowsOf(courses: readonly CountedCourse[], slug: string, notKnown: string): ChartRow[] {
  const years = courses.flatMap(({ year }) => (year === null ? [] : [year]))
  const first = Math.min(...years)
  const rows = Array.from({ length: years.length ? Math.max(...years) - first + 1 : 0 }, (_, index) =>
    rowOf(
      String(first + index),
      String(first + index),
      courses.filter(({ year }) => year === first + index),
      slug,
    ),
  )
  const undated = courses.filter(({ year }) => year === null)
  return undated.length ? [...rows, rowOf("unknown", notKnown, undated, slug)] : rows
}

function rowOf(key: string, label: string, courses: readonly CountedCourse[], slug: string): ChartRow {
  const known = courses.filter(course => course.participations !== null)
  const sorted = [...known].sort((a, b) => Number(a.slug === slug) - Number(b.slug === slug))
  return {
    key,
    label,
    none: courses.length === 0,
    value: known.length ? known.reduce((sum, course) => sum + (course.participations ?? 0), 0) : null,
    about: known.some(course => course.participationsPrecision !== "exact"),
    more: known.length > 0 && known.length < courses.length,
    parts: sorted.map(course => ({
      value: course.participations ?? 0,
      tone: course.slug === slug ? (1 as const) : ("quiet" as const),
    })),
  }
}
