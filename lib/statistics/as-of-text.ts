import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** "As of 31 December 2025", the day in the program's time zone. */
export const asOfText = (locale: Locale, moment: Date): string =>
  translator(locale)("chart.as_of", { day: formatDay(locale, dayOf(moment, env().timeZone), "long") })
