import type { Locale } from "@/lib/i18n/locale"
import type { Translate } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { Breakdown, Measure } from "@/lib/statistics/words"

type Asked = { measure: Measure; by: readonly Breakdown[]; program?: string }

/** From a drawing to its numbers as a file, and to the statistics where it can be changed. */
export function figureLinks(locale: Locale, t: Translate, { measure, by, program }: Asked) {
  const query = { measure, by: by.join(","), program }
  return [
    { href: paths.files.statistics(query), label: t("chart.csv") },
    { href: paths.statistics(locale, query), label: t("chart.explore") },
  ]
}
