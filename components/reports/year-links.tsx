import { formatFiscalYear } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { ReportYear } from "@/lib/reports/annual-report"

type Props = {
  locale: Locale
  program: string
  years: Record<ReportYear["kind"], readonly number[]>
  /** The report that is open. */
  current?: ReportYear
}

/** A report a year, by either kind of year. */
export function YearLinks({ locale, program, years, current }: Props) {
  const t = translator(locale)
  const kinds = [
    { kind: "year", label: t("annual.calendar") },
    { kind: "fiscalYear", label: t("annual.fiscal") },
  ] as const
  return (
    <dl className="grid gap-3">
      {kinds.map(({ kind, label }) =>
        years[kind].length === 0 ? null : (
          <div key={kind}>
            <dt className="text-ink-2">{label}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {years[kind].map(year => (
                  <li key={year}>
                    <a
                      href={paths.annualReport(locale, program, { [kind]: year })}
                      aria-current={current?.kind === kind && current.year === year ? "page" : undefined}
                    >
                      {yearText(locale, { kind, year })}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** `2024`, `FY 2024`, as the language writes them. */
export const yearText = (locale: Locale, { kind, year }: ReportYear): string =>
  kind === "fiscalYear"
    ? formatFiscalYear(locale, year)
    : translator(locale)("annual.calendar_year", { year: String(year) })
