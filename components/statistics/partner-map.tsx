import { chartRow } from "@/components/charts/chart-row"
import { CountryMap } from "@/components/charts/country-map"
import { Figure } from "@/components/charts/figure"
import { countryMap, mapSize } from "@/lib/geography/outlines"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatisticsTable } from "@/lib/statistics/statistics"
import { unknownKey } from "@/lib/statistics/words"

type Props = { locale: Locale; title: string; table: StatisticsTable }

/** Where the partner countries lie, for an answer by country. The table of the answer stands with it. */
export function PartnerMap({ locale, title, table }: Props) {
  const t = translator(locale)
  const rows = table.firsts.filter(row => row.key !== unknownKey && row.courses > 0)
  const map = countryMap(
    rows.map(row => row.key),
    mapSize,
  )
  if (table.by[0] !== "country" || !map) return null
  const missing = rows.filter(row => map.missing.includes(row.key)).map(row => row.label)
  return (
    <section aria-labelledby="map-heading" className="result-map">
      <h3 id="map-heading">{t("statistics.on_map")}</h3>
      <Figure
        note={
          <>
            {missing.length > 0 && `${t("statistics.map_missing", { places: listOf(locale, missing) })} `}
            {t("statistics.map_about")}
          </>
        }
      >
        <CountryMap
          id="partner-map"
          locale={locale}
          title={t("statistics.map_title", { title })}
          rows={rows.map(chartRow)}
          map={map}
          words={{
            none: t("chart.no_course"),
            unknown: t("chart.number_not_known"),
            withheld: t("value.withheld"),
          }}
          ringLabel={t("statistics.map_ring")}
        />
      </Figure>
    </section>
  )
}
