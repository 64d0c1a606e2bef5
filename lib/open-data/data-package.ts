import { locales, type Locale } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"
import type { OpenDataColumn } from "@/lib/open-data/column"
import { dataLicence } from "@/lib/open-data/licence"
import { fileOf, openDataTables } from "@/lib/open-data/tables"
import { paths } from "@/lib/paths"

/** The description of the open data files in the format of Frictionless Data: tables, types, keys, and what all means. */
export function dataPackage(origin: string, asOf: Date) {
  return {
    profile: "tabular-data-package",
    name: "muster",
    title: "Muster",
    ...texts("data.package_about"),
    homepage: origin,
    created: asOf.toISOString(),
    licenses: [dataLicence()],
    resources: openDataTables.map(table => ({
      name: table.name,
      path: `${origin}${paths.files.table(fileOf(table))}`,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      profile: "tabular-data-resource",
      ...texts(table.about),
      schema: {
        fields: table.columns.map(fieldOf),
        missingValues: [""],
        ...(table.primaryKey.length > 0 && { primaryKey: table.primaryKey }),
        ...(table.foreignKeys.length > 0 && {
          foreignKeys: table.foreignKeys.map(({ fields, table: other, to }) => ({
            fields,
            // the format leaves the name of the table itself blank
            reference: { resource: other === table.name ? "" : other, fields: to },
          })),
        }),
      },
    })),
  }
}

function fieldOf({ name, type, required, words, pattern, minimum, about, language }: OpenDataColumn<never>) {
  const constraints = {
    ...(required && { required }),
    ...(words && { enum: words }),
    ...(pattern && { pattern }),
    ...(minimum !== undefined && { minimum }),
  }
  return {
    name,
    type,
    ...texts(about),
    ...(language && { language }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

/** The format knows one language: `description` is English, `descriptions` are all three. */
function texts(key: MessageKey) {
  const all = Object.fromEntries(locales.map(locale => [locale, translator(locale)(key)])) as Record<Locale, string>
  return { description: all.en, descriptions: all }
}
