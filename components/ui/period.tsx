import { isInferred } from "@/lib/dates/partial-date"
import { formatPeriod, type DateStyle } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; start: string | null; end: string | null; style?: DateStyle }

/** A period as the language writes it; a date that was inferred carries a question mark that explains itself. */
export function Period({ locale, start, end, style = "short" }: Props) {
  const t = translator(locale)
  return (
    <>
      <span className={style === "short" ? "period-text" : undefined}>{formatPeriod(locale, start, end, style)}</span>
      {(isInferred(start) || isInferred(end)) && (
        <>
          {" "}
          <abbr title={t("mark.inferred_title")}>?</abbr>
        </>
      )}
    </>
  )
}
