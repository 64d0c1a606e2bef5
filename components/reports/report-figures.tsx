import { HeadlineFigures } from "@/components/ui/headline-figures"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { AnnualReport } from "@/lib/reports/annual-report"
import type { Figure } from "@/lib/statistics/figure"

const measures = ["courses", "participations", "instructors", "days"] as const

/** The figures of the year, each with how much of it is known and what it was the year before. */
export function ReportFigures({
  locale,
  report,
  yearBefore,
}: {
  locale: Locale
  report: AnnualReport
  yearBefore: string
}) {
  const t = translator(locale)
  return (
    <HeadlineFigures
      figures={measures.map(measure => {
        const [now, before] = [report.figures[measure], report.before[measure]]
        const known = now.courses - now.coursesWithoutNumber
        return {
          label: t(`measure.${measure}`),
          value: written(locale, now),
          note: (
            <>
              {measure !== "courses" && (
                <span className="block">{t("annual.known", { known, courses: now.courses })}</span>
              )}
              <span className="block">{t("annual.before", { year: yearBefore, figure: written(locale, before) })}</span>
            </>
          ),
        }
      })}
    />
  )
}

function written(locale: Locale, { value, approximate, coursesWithoutNumber }: Figure): string {
  if (value === null) return "–"
  return `${approximate ? "~" : ""}${formatNumber(locale, value)}${coursesWithoutNumber > 0 ? "+" : ""}`
}
