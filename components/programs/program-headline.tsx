import { HeadlineFigures } from "@/components/ui/headline-figures"
import { formatNumber, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Figure } from "@/lib/statistics/figure"
import type { ProgramFigures } from "@/lib/statistics/program-figures"

/** The four figures at the head of a program, each with what must be said beside it. */
export function ProgramHeadline({ locale, figures }: { locale: Locale; figures: ProgramFigures }) {
  const t = translator(locale)
  const fields = figures.byField.map(({ field, courses }) =>
    t("overview.field_count", { count: courses, field: t(`field_lower.${field ?? "unknown"}`) }),
  )
  return (
    <HeadlineFigures
      figures={[
        {
          label: t("overview.years"),
          value: yearSpan(figures.firstYear, figures.lastYear),
          note: figures.years > 0 && t("overview.years_about", { count: figures.years, with: figures.yearsWithCourse }),
        },
        { label: t("overview.courses"), value: formatNumber(locale, figures.courses), note: listOf(locale, fields) },
        {
          label: t("overview.participations"),
          value: number(locale, figures.participations),
          note: coverage(locale, figures.participations),
        },
        {
          label: t("overview.instructors"),
          value: number(locale, figures.instructors),
          note:
            figures.courses > 0 &&
            t("overview.instructors_about", { known: known(figures.instructors), count: figures.courses }),
        },
      ]}
    />
  )
}

/** `2012–2025`, `2012`, or a dash where no year is known. */
export function yearSpan(first: number | null, last: number | null): string {
  if (first === null || last === null) return "–"
  return first === last ? String(first) : `${first}–${last}`
}

const known = ({ courses, coursesWithoutNumber }: Figure) => courses - coursesWithoutNumber

function number(locale: Locale, figure: Figure): string {
  if (figure.value === null) return "–"
  return `${figure.approximate ? "~" : ""}${formatNumber(locale, figure.value)}`
}

function coverage(locale: Locale, figure: Figure) {
  const t = translator(locale)
  const values = { known: known(figure), courses: figure.courses, without: figure.coursesWithoutNumber }
  if (figure.courses === 0) return undefined
  if (values.known === 0) return t("overview.participations_none")
  if (values.without === 0) return t("overview.participations_all", { ...values, count: figure.courses })
  return t("overview.participations_about", values)
}
