import { FigureValue } from "@/components/ui/figure-value"
import type { PublicNumber as Number } from "@/lib/courses/public-queries"
import type { Locale } from "@/lib/i18n/locale"

/** A number of a course in a table: `~30`, `100+`, a dash where it is not known. */
export function PublicNumber({ locale, number }: { locale: Locale; number: Number }) {
  return (
    <FigureValue
      locale={locale}
      value={number.value}
      about={number.precision === "about"}
      more={number.precision === "at-least"}
    />
  )
}
