import { DataTable, type Column } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { TableNotes } from "@/components/ui/table-notes"
import { Withheld } from "@/components/ui/withheld"
import type { CourseFilter } from "@/lib/filters/course-filter"
import { writeCourseFilter } from "@/lib/filters/course-filter"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { noCourse, type Figure } from "@/lib/statistics/figure"
import type { MarginRow, StatisticsTable } from "@/lib/statistics/statistics"

type Props = { locale: Locale; caption: string; table: StatisticsTable; filter: CourseFilter; threshold: number }

/** The same numbers as a table, with totals and a legend. A row's name leads to its courses. */
export function StatisticsFigures({ locale, caption, table, filter, threshold }: Props) {
  const t = translator(locale)
  const { measure, by, all, firsts, seconds } = table
  const [first, second] = by
  const counts = measure !== "courses"
  const cells = new Map(table.rows.map(row => [[row.key].flat().join(" "), row]))
  const columns: Column[] = [
    { key: "name", label: first ? t(`by.${first}`) : t(`measure.${measure}`) },
    ...(counts ? [{ key: "known", label: t("statistics.known"), numeric: true }] : []),
    ...seconds.map(({ key, label }) => ({ key, label, numeric: true, slotted: true })),
    { key: "total", label: second ? t("value.total") : t(`measure.${measure}`), numeric: true, slotted: true },
  ]
  const isEmptyCell = second !== undefined && table.rows.length < firsts.length * seconds.length
  const shown = [all, ...firsts, ...seconds, ...table.rows]
  return (
    <div className="result-table">
      <DataTable
        id="figures"
        caption={caption}
        columns={columns}
        dense
        scroll
        foot={
          <tr>
            <th scope="row">{t("value.total")}</th>
            {counts && <Known locale={locale} figure={all} />}
            {seconds.map(row => (
              <Cell key={row.key} locale={locale} figure={row} />
            ))}
            <Cell locale={locale} figure={all} />
          </tr>
        }
      >
        {firsts.map(row => (
          <tr key={row.key}>
            <th scope="row">
              {first && row.courses > 0 ? <a href={coursesOf(locale, first, row, filter)}>{row.label}</a> : row.label}
            </th>
            {counts && <Known locale={locale} figure={row} />}
            {seconds.map(({ key }) => (
              <Cell key={key} locale={locale} figure={cells.get(`${row.key} ${key}`) ?? noCourse} />
            ))}
            <Cell locale={locale} figure={row} />
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={[
          shown.some(unknown) && t("mark.not_known"),
          shown.some(more) && t("mark.more"),
          shown.some(figure => figure.approximate) && t("mark.about"),
          counts && (isEmptyCell || shown.some(figure => figure.courses === 0)) && t("mark.none"),
          shown.some(figure => figure.withheld) && (
            <>
              <Withheld label="" /> {t("mark.withheld", { count: threshold })}
            </>
          ),
          !table.additive && addsToMore(table) && t("table.adds_to_more"),
          by.includes("fiscalYear") && t("statistics.fiscal_note"),
        ]}
      />
    </div>
  )
}

/** Whether a reader who adds the rows up gets more than the total. */
const addsToMore = ({ all, firsts, seconds }: StatisticsTable) =>
  [firsts, seconds].some(rows => rows.reduce((sum, row) => sum + (row.value ?? 0), 0) > (all.value ?? 0))

const unknown = (figure: Figure) => figure.value === null && !figure.withheld
const more = (figure: Figure) => figure.value !== null && figure.coursesWithoutNumber > 0

function Cell({ locale, figure }: { locale: Locale; figure: Figure }) {
  const t = translator(locale)
  return (
    <td className="num">
      <FigureValue
        locale={locale}
        value={figure.value}
        about={figure.approximate}
        more={more(figure)}
        withheld={figure.withheld ? t("value.withheld") : null}
        slotted
      />
    </td>
  )
}

/** "10/16": how many of the courses have a number. */
function Known({ locale, figure: { courses, coursesWithoutNumber } }: { locale: Locale; figure: Figure }) {
  const known = courses - coursesWithoutNumber
  if (courses === 0)
    return (
      <td className="num">
        <span className="zero">0</span>
      </td>
    )
  return (
    <td className="num">
      <span aria-hidden="true">
        {known}/{courses}
      </span>
      <span className="hidden">{translator(locale)("statistics.known_of", { known, courses })}</span>
    </td>
  )
}

function coursesOf(locale: Locale, breakdown: StatisticsTable["by"][number], row: MarginRow, filter: CourseFilter) {
  const key = breakdown === "program" && row.key === "unknown" ? {} : { [breakdown]: row.key }
  return paths.courses(locale, { ...writeCourseFilter(filter), ...key, life: "held" })
}
