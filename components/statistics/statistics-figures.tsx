import { DataTable, type Column } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { TableNotes } from "@/components/ui/table-notes"
import { Withheld } from "@/components/ui/withheld"
import { writeCourseFilter, type CourseFilter } from "@/lib/filters/course-filter"
import { formatChange, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { changesByYear, shareOf } from "@/lib/statistics/comparisons"
import { noCourse, type Figure } from "@/lib/statistics/figure"
import type { StatisticsTable } from "@/lib/statistics/statistics"
import { figureWords } from "@/lib/statistics/wording"
import { unknownKey, type Breakdown, type Measure } from "@/lib/statistics/words"

type Props = { locale: Locale; caption: string; table: StatisticsTable; filter: CourseFilter; threshold: number }

/** The same numbers as a table, with totals and a legend. Each number leads to the courses behind it. */
export function StatisticsFigures({ locale, caption, table, filter, threshold }: Props) {
  const t = translator(locale)
  const { measure, by, all, firsts, seconds } = table
  const [first, second] = by
  const counts = measure !== "courses"
  const cells = new Map(table.rows.map(row => [[row.key].flat().join(" "), row]))
  const changes = second ? new Map<string, number | null>() : changesByYear(first, firsts)
  const hasChanges = [...changes.values()].some(change => change !== null)
  const hasShares = first !== undefined && !second && table.additive && Boolean(all.value)
  const columns: Column[] = [
    { key: "name", label: first ? t(`by.${first}`) : t(`measure.${measure}`) },
    ...(counts ? [{ key: "known", label: t("statistics.known"), numeric: true }] : []),
    ...seconds.map(({ key, label }) => ({ key, label, numeric: true, slotted: true })),
    { key: "total", label: second ? t("value.total") : t(`measure.${measure}`), numeric: true, slotted: true },
    ...(hasShares ? [{ key: "share", label: t("statistics.share"), numeric: true }] : []),
    ...(hasChanges ? [{ key: "change", label: t("statistics.change"), numeric: true }] : []),
  ]
  const itself = filter.program && firsts.length + seconds.length > 1 ? filter.program.slug : unknownKey
  const behind = (label: string, figure: Figure, keys: CourseKeys) => ({
    locale,
    figure,
    label,
    measure,
    // the courses of a program itself, without those of the programs below it, have no list of their own
    href: figure.courses > 0 && keys.program !== itself ? coursesBehind(locale, filter, keys) : null,
  })
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
              <Cell key={row.key} {...behind(row.label, row, keyOf(second, row.key))} />
            ))}
            <Cell {...behind(t("value.total"), all, {})} />
            {hasShares && <td className="num">{formatPercent(locale, 1)}</td>}
            {hasChanges && <td className="num" />}
          </tr>
        }
      >
        {firsts.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {counts && <Known locale={locale} figure={row} />}
            {seconds.map(({ key, label }) => (
              <Cell
                key={key}
                {...behind(`${row.label}, ${label}`, cells.get(`${row.key} ${key}`) ?? noCourse, {
                  ...keyOf(first, row.key),
                  ...keyOf(second, key),
                })}
              />
            ))}
            <Cell {...behind(row.label, row, keyOf(first, row.key))} />
            {hasShares && <Share locale={locale} share={shareOf(row, all, table.additive)} />}
            {hasChanges && <Change locale={locale} change={changes.get(row.key) ?? null} />}
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
          hasShares && counts && more(all) && t("statistics.share_note"),
          hasChanges && t("statistics.change_note"),
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

type CellProps = { locale: Locale; figure: Figure; label: string; measure: Measure; href: string | null }

/** A number, and the way to the courses behind it. */
function Cell({ locale, figure, label, measure, href }: CellProps) {
  const t = translator(locale)
  const value = (
    <FigureValue
      locale={locale}
      value={figure.value}
      about={figure.approximate}
      more={more(figure)}
      withheld={figure.withheld ? t("value.withheld") : null}
      slotted
    />
  )
  return (
    <td className="num">
      {href ? (
        <a
          href={href}
          aria-label={t("statistics.courses_behind", { label, figure: figureWords(locale, measure, figure) })}
        >
          {value}
        </a>
      ) : (
        value
      )}
    </td>
  )
}

function Share({ locale, share }: { locale: Locale; share: number | null }) {
  return <td className="num">{share === null ? "–" : formatPercent(locale, share)}</td>
}

function Change({ locale, change }: { locale: Locale; change: number | null }) {
  return <td className="num">{change === null ? "–" : formatChange(locale, change)}</td>
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

type CourseKeys = Partial<Record<Breakdown, string>>

const keyOf = (breakdown: Breakdown | undefined, key: string): CourseKeys => (breakdown ? { [breakdown]: key } : {})

/** The list of the counted courses that a figure is made of. */
const coursesBehind = (locale: Locale, filter: CourseFilter, keys: CourseKeys) =>
  paths.courses(locale, { ...writeCourseFilter(filter), ...keys, counted: "yes" })
