import { locales, type Locale } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"
import type { OpenDataColumn } from "@/lib/open-data/column"
import { courseColumns } from "@/lib/open-data/course-columns"
import { licence } from "@/lib/open-data/licence"
import { statisticsColumns } from "@/lib/open-data/statistics-columns"
import { paths } from "@/lib/paths"

/** The description of the open data files in the format of Frictionless Data. */
export function dataPackage(origin: string, asOf: Date) {
  const resource = (name: string, path: string, about: MessageKey, columns: readonly OpenDataColumn<never>[]) => ({
    name,
    path: `${origin}${path}`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    profile: "tabular-data-resource",
    ...texts(about),
    schema: { fields: columns.map(fieldOf), missingValues: [""] },
  })
  return {
    profile: "tabular-data-package",
    name: "muster",
    title: "Muster",
    ...texts("data.package_about"),
    homepage: origin,
    created: asOf.toISOString(),
    licenses: [licence],
    resources: [
      {
        ...resource("courses", paths.files.courses(), "data.courses_about", courseColumns),
        schema: {
          fields: courseColumns.map(fieldOf),
          missingValues: [""],
          primaryKey: "slug",
          foreignKeys: [{ fields: "part_of", reference: { resource: "", fields: "slug" } }],
        },
      },
      resource("statistics", paths.files.statistics(), "data.statistics_about", statisticsColumns),
    ],
  }
}

function fieldOf({ name, type, words, about, language }: OpenDataColumn<never>) {
  return {
    name,
    type,
    ...texts(about),
    ...(language && { language }),
    ...(words && { constraints: { enum: words } }),
  }
}

/** The format knows one language: `description` is English, `descriptions` are all three. */
function texts(key: MessageKey) {
  const all = Object.fromEntries(locales.map(locale => [locale, translator(locale)(key)])) as Record<Locale, string>
  return { description: all.en, descriptions: all }
}
