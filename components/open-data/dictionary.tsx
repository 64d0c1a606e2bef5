import { Fragment } from "react"
import { DataTable } from "@/components/ui/data-table"
import { languageName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { fileOf, type OpenDataTable } from "@/lib/open-data/tables"

type Props = { locale: Locale; table: OpenDataTable }

/** What each column of a file means; folded, for there are many files. */
export function Dictionary({ locale, table }: Props) {
  const t = translator(locale)
  const file = fileOf(table)
  return (
    <details className="numbers dictionary" id={`${table.name}-columns`}>
      <summary>{t("data.columns_of", { file })}</summary>
      <Columns {...{ locale, table }} caption={t("data.columns_of", { file })} />
      {table.primaryKey.length > 0 && (
        <p className="text-ink-2">
          {t("data.key")} <code lang="en">{table.primaryKey.join(", ")}</code>
        </p>
      )}
    </details>
  )
}

function Columns({ locale, table, caption }: Props & { caption: string }) {
  const t = translator(locale)
  return (
    <DataTable
      id={`${table.name}-dictionary`}
      caption={caption}
      captionHidden
      dense
      columns={[
        { key: "name", label: t("data.column") },
        { key: "type", label: t("data.type") },
        { key: "meaning", label: t("data.meaning") },
      ]}
    >
      {table.columns.map(({ name, type, about, language }) => (
        <tr key={name}>
          <th scope="row" lang="en">
            <code>
              <Breakable name={name} />
            </code>
          </th>
          <td>{t(`data.type_${type}`)}</td>
          <td>
            {t(about)}
            {language && `${space[locale]}${t("data.in_language", { language: languageName(locale, language) })}`}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

const space: Record<Locale, string> = { en: " ", ja: "", mn: " " }

/** A name that may break after an underscore. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
