import { Fragment } from "react"
import { DataTable } from "@/components/ui/data-table"
import { languageName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { OpenDataColumn } from "@/lib/open-data/column"

type Props = { locale: Locale; id: string; file: string; columns: readonly OpenDataColumn<never>[] }

/** What each column of a file means. */
export function Dictionary({ locale, id, file, columns }: Props) {
  const t = translator(locale)
  return (
    <DataTable
      id={id}
      caption={t("data.columns_of", { file })}
      dense
      columns={[
        { key: "name", label: t("data.column") },
        { key: "type", label: t("data.type") },
        { key: "meaning", label: t("data.meaning") },
      ]}
    >
      {columns.map(({ name, type, about, language }) => (
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
