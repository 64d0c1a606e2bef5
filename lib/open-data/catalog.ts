import { locales, type Locale } from "@/lib/i18n/locale"
import type { MessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"
import { dataLicence } from "@/lib/open-data/licence"
import { fileOf, openDataTables, type OpenDataTable } from "@/lib/open-data/tables"
import { paths } from "@/lib/paths"

const inAllLanguages = (key: MessageKey) =>
  Object.fromEntries(locales.map(locale => [locale, translator(locale)(key)])) as Record<Locale, string>

/** The catalog of the open data in the words of DCAT 3, as JSON-LD with its context in it. */
export function dataCatalog(origin: string, asOf: Date) {
  const id = (fragment: string) => `${origin}${paths.files.catalog()}#${fragment}`
  const modified = { "@type": "xsd:dateTime", "@value": asOf.toISOString() }
  const dataset = (table: OpenDataTable) => ({
    "@id": id(table.name),
    "@type": "dcat:Dataset",
    title: inAllLanguages(table.about),
    identifier: table.name,
    license: dataLicence().path,
    modified,
    landingPage: origin + paths.data("en"),
    distribution: [
      {
        "@id": id(`${table.name}-csv`),
        "@type": "dcat:Distribution",
        accessURL: origin + paths.data("en"),
        downloadURL: origin + paths.files.table(fileOf(table)),
        mediaType: "https://www.iana.org/assignments/media-types/text/csv",
        conformsTo: "https://datapackage.org/standard/table-schema/",
        license: dataLicence().path,
      },
    ],
  })
  const datasets = openDataTables.map(dataset)
  return {
    "@context": context,
    "@id": id("catalog"),
    "@type": "dcat:Catalog",
    title: { en: "Muster", ja: "Muster", mn: "Muster" },
    description: inAllLanguages("data.package_about"),
    homepage: origin,
    language: ["en", "ja", "mn"],
    license: dataLicence().path,
    modified,
    publisher: { "@id": id("publisher"), "@type": "foaf:Agent", name: "Muster", homepage: origin },
    dataset: datasets,
    service: [
      {
        "@id": id("api"),
        "@type": "dcat:DataService",
        title: inAllLanguages("data.api"),
        description: inAllLanguages("data.api_about"),
        endpointURL: `${origin}/api/v1`,
        endpointDescription: origin + paths.api.description(),
        license: dataLicence().path,
        servesDataset: datasets.map(each => ({ "@id": each["@id"] })),
      },
    ],
  }
}

const link = (term: string) => ({ "@id": term, "@type": "@id" })

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  title: { "@id": "dct:title", "@container": "@language" },
  description: { "@id": "dct:description", "@container": "@language" },
  identifier: "dct:identifier",
  language: "dct:language",
  modified: "dct:modified",
  name: "foaf:name",
  license: link("dct:license"),
  publisher: link("dct:publisher"),
  conformsTo: link("dct:conformsTo"),
  homepage: link("foaf:homepage"),
  dataset: link("dcat:dataset"),
  distribution: link("dcat:distribution"),
  service: link("dcat:service"),
  servesDataset: link("dcat:servesDataset"),
  landingPage: link("dcat:landingPage"),
  accessURL: link("dcat:accessURL"),
  downloadURL: link("dcat:downloadURL"),
  mediaType: link("dcat:mediaType"),
  endpointURL: link("dcat:endpointURL"),
  endpointDescription: link("dcat:endpointDescription"),
} as const

/** The same in the words of schema.org, for search engines, in the language of the page it stands on. */
export function datasetJsonLd(locale: Locale, origin: string, asOf: Date) {
  const t = translator(locale)
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${origin}${paths.data(locale)}#dataset`,
    name: "Muster",
    description: t("data.package_about"),
    url: origin + paths.data(locale),
    license: dataLicence().path,
    inLanguage: locales,
    isAccessibleForFree: true,
    dateModified: asOf.toISOString(),
    creator: { "@type": "Organization", name: "Muster", url: origin },
    distribution: openDataTables.map(table => ({
      "@type": "DataDownload",
      name: fileOf(table),
      description: t(table.about),
      encodingFormat: "text/csv",
      contentUrl: origin + paths.files.table(fileOf(table)),
    })),
  }
}
