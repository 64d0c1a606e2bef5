import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** Beside a figure that no recorded source says. */
export function WithoutSource({ locale }: { locale: Locale }) {
  return <span className="quiet small without-source">{translator(locale)("course_page.without_source")}</span>
}
