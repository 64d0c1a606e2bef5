import { yearSpan } from "@/components/programs/program-headline"
import { valueOf } from "@/components/statistics/figure-table"
import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { LocalizedText } from "@/components/ui/localized-text"
import { TableNotes } from "@/components/ui/table-notes"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { ProgramNode } from "@/lib/programs/public-queries"
import type { Figure } from "@/lib/statistics/figure"

/** A line of the table; `depth` says how far below the first one it stands. */
export type ProgramLine = { program: ProgramNode; depth: number }

type Props = {
  id: string
  locale: Locale
  caption: string
  lines: readonly ProgramLine[]
  /** All that the register or the program holds, each course once. */
  total?: Figure
  /** Shows the countries in a column of their own. */
  countries?: boolean
}

/** Programs with what each and all below it amount to. */
export function ProgramTable({ id, locale, caption, lines, total, countries = false }: Props) {
  const t = translator(locale)
  const shown = [...lines.map(({ program }) => program.totals.participations), ...(total ? [total] : [])]
  const figureCells = (figure: Figure) => (
    <>
      <td className="num" data-label={t("measure.courses")}>
        <FigureValue locale={locale} value={figure.courses} />
      </td>
      <td className="num" data-label={t("measure.participations")}>
        <FigureValue {...valueOf(figure, locale, t("value.withheld"))} slotted />
      </td>
    </>
  )
  return (
    <>
      <DataTable
        id={id}
        caption={caption}
        captionHidden
        className="programs"
        columns={[
          { key: "program", label: t("overview.program") },
          ...(countries ? [{ key: "countries", label: t("by.country") }] : []),
          { key: "years", label: t("overview.first_to_last"), className: "years" },
          { key: "courses", label: t("measure.courses"), numeric: true },
          { key: "participations", label: t("measure.participations"), numeric: true, slotted: true },
        ]}
        foot={
          total && (
            <tr>
              <th scope="row">{t("value.total")}</th>
              {countries && <td className="blank" />}
              <td className="blank" />
              {figureCells(total)}
            </tr>
          )
        }
      >
        {lines.map(({ program, depth }) => (
          <tr key={program.slug} className={depth > 0 ? `depth-${Math.min(depth, 3)}` : undefined}>
            <th scope="row">
              <a href={paths.program(locale, program.slug)}>
                <LocalizedText text={program.names} locale={locale} named={false} />
              </a>
            </th>
            {countries && (
              <td className="country">
                {depth === 0 &&
                  listOf(
                    locale,
                    program.partnerCountries.map(code => countryName(locale, code)),
                  )}
              </td>
            )}
            <td className="years">
              {program.totals.courses > 0 && yearSpan(program.totals.firstYear, program.totals.lastYear)}
            </td>
            {figureCells({ ...program.totals.participations, courses: program.totals.courses })}
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={[
          shown.some(figure => figure.courses > 0 && figure.value === null) && t("mark.not_known_short"),
          shown.some(figure => figure.value !== null && figure.coursesWithoutNumber > 0) && t("mark.more"),
          shown.some(figure => figure.approximate) && t("mark.about_short"),
        ]}
      />
    </>
  )
}

/** A program and all below it, each with its depth. */
export function programLines(program: ProgramNode, depth = 0): ProgramLine[] {
  return [{ program, depth }, ...program.children.flatMap(child => programLines(child, depth + 1))]
}
