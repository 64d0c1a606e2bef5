import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatNumber, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { AnnualReport } from "@/lib/reports/annual-report"
import type { StatisticsTable } from "@/lib/statistics/statistics"

type Props = { locale: Locale; id: string }

/** Rows of one breakdown with their number and how many courses stand behind it. */
export function BreakdownTable({ locale, id, caption, table }: Props & { caption: string; table: StatisticsTable }) {
  const t = translator(locale)
  const counts = table.measure !== "courses"
  return (
    <DataTable
      id={id}
      caption={caption}
      dense
      columns={[
        { key: "name", label: table.by[0] ? t(`by.${table.by[0]}`) : "" },
        { key: "courses", label: t("measure.courses"), numeric: true },
        ...(counts ? [{ key: "value", label: t(`measure.${table.measure}`), numeric: true }] : []),
      ]}
    >
      {table.firsts.map(row => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          <td className="num">{formatNumber(locale, row.courses)}</td>
          {counts && (
            <td className="num">
              <FigureValue
                locale={locale}
                value={row.value}
                about={row.approximate}
                more={row.value !== null && row.coursesWithoutNumber > 0}
              />
            </td>
          )}
        </tr>
      ))}
    </DataTable>
  )
}

export function OrganizationTable({ locale, id, organizations }: Props & Pick<AnnualReport, "organizations">) {
  const t = translator(locale)
  return (
    <DataTable
      id={id}
      caption={t("annual.organizations")}
      captionHidden
      dense
      columns={[
        { key: "organization", label: t("annual.organization") },
        { key: "role", label: t("annual.role") },
        { key: "courses", label: t("measure.courses"), numeric: true },
      ]}
    >
      {organizations.map(({ slug, names, role, courses }) => (
        <tr key={`${role} ${slug}`}>
          <th scope="row">
            <LocalizedText text={names} locale={locale} named={false} />
          </th>
          <td>{t(`organization_role.${role}`)}</td>
          <td className="num">{formatNumber(locale, courses)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

export function GapTable({ locale, id, gaps }: Props & Pick<AnnualReport, "gaps">) {
  const t = translator(locale)
  return (
    <DataTable
      id={id}
      caption={t("annual.gaps")}
      captionHidden
      dense
      columns={[
        { key: "course", label: t("annual.courses") },
        { key: "gap", label: t("annual.gap") },
      ]}
    >
      {gaps.map(({ course, gaps }) => (
        <tr key={course.slug}>
          <th scope="row">
            <a href={paths.course(locale, course.slug)}>
              <LocalizedText text={course.title} locale={locale} named={false} />
            </a>
          </th>
          <td>
            {listOf(
              locale,
              gaps.map(gap => t(`annual.gap_${gap}`)),
              "narrow",
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
