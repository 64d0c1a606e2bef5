import type { ReactNode } from "react"
import { DataTable } from "@/components/ui/data-table"
import { FigureValue } from "@/components/ui/figure-value"
import type { MissingCounts } from "@/lib/courses/list-queries"
import { knownOf, missingByWorth } from "@/lib/courses/worth"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths, type Query } from "@/lib/paths"

type Group = { key: string; label: ReactNode; counts: MissingCounts; query: Query | null }

type Props = { id: string; locale: Locale; caption: string; head: string; groups: readonly Group[] }

/** How complete the courses of each program or year are, with what is the most worth knowing of them. */
export function MissingGroups({ id, locale, caption, head, groups }: Props) {
  const t = translator(locale)
  return (
    <DataTable
      id={id}
      caption={caption}
      dense
      className="register missing-groups"
      columns={[
        { key: "group", label: head },
        { key: "courses", label: t("missing.courses"), numeric: true },
        { key: "complete", label: t("missing.complete"), numeric: true },
        { key: "known", label: t("missing.known"), numeric: true },
        { key: "first", label: t("missing.first") },
      ]}
    >
      {groups.map(({ key, label, counts, query }) => {
        const { known, asked } = knownOf(counts)
        return (
          <tr key={key}>
            <th scope="row">{query ? <a href={paths.admin.missing(locale, query)}>{label}</a> : label}</th>
            <td className="num" data-label={t("missing.courses")}>
              {formatNumber(locale, counts.courses)}
            </td>
            <td className="num" data-label={t("missing.complete")}>
              <FigureValue locale={locale} value={counts.complete} />
            </td>
            <td className="num" data-label={t("missing.known")}>
              {asked === 0 ? "–" : formatPercent(locale, known / asked)}
            </td>
            <td className="firsts">
              {missingByWorth(counts)
                .slice(0, 3)
                .map(({ part, missing }) => {
                  const words = t("missing.first_count", {
                    part: t(`part.${part}`),
                    count: formatNumber(locale, missing),
                  })
                  return (
                    <span key={part}>
                      {query ? <a href={paths.admin.courses(locale, { ...query, missing: part })}>{words}</a> : words}
                    </span>
                  )
                })}
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
