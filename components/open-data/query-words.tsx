import { DataTable } from "@/components/ui/data-table"
import type { Locale } from "@/lib/i18n/locale"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { breakdowns, measures } from "@/lib/statistics/words"
import { courseKinds, courseLives, courseModes, fields } from "@/lib/words"

/** The words of a query, and what each may be. */
export function QueryWords({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const list = (words: readonly string[]) => words.join(", ")
  const words: [name: string, allowed: string][] = [
    ["measure", list(measures)],
    ["by", t("data.allowed_two", { words: list(breakdowns) })],
    ["program", t("data.allowed_slug", { address: paths.api.programs() })],
    ["topic", t("data.allowed_slug_unknown", { address: paths.api.topics() })],
    ["year", t("data.allowed_year")],
    ["fiscalYear", t("data.allowed_fiscalYear")],
    ["field", list([...fields, "unknown"])],
    ["country", t("data.allowed_country")],
    ["mode", list([...courseModes, "unknown"])],
    ["kind", list(courseKinds)],
    ["life", list(courseLives)],
    ["number", t("data.allowed_number")],
    ["counted", t("data.allowed_counted")],
    ["q", t("data.allowed_q")],
    ["page, pageSize", t("data.allowed_page")],
    ["lang", list(locales)],
  ]
  return (
    <DataTable
      id="query-words"
      caption={t("data.query_words")}
      dense
      columns={[
        { key: "name", label: t("data.query_word") },
        { key: "allowed", label: t("data.allowed") },
      ]}
    >
      {words.map(([name, allowed]) => (
        <tr key={name}>
          <th scope="row" lang="en">
            <code>{name}</code>
          </th>
          <td className="wrap-anywhere">{allowed}</td>
        </tr>
      ))}
    </DataTable>
  )
}
