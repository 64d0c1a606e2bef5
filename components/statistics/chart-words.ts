import type { ChartWords } from "@/components/charts/chart-row"
import type { Translate } from "@/lib/i18n/translator"

export const chartWords = (t: Translate): ChartWords => ({
  none: t("chart.no_course"),
  unknown: t("chart.number_not_known"),
  withheld: t("value.withheld"),
})
