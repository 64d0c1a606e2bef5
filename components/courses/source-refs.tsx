import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** `[1][2]`: to the sources at the end of the page. */
export function SourceRefs({ locale, numbers }: { locale: Locale; numbers: readonly (number | null)[] }) {
  const t = translator(locale)
  return numbers
    .filter(number => number !== null)
    .map(number => (
      <a
        key={number}
        className="ref"
        href={`#source-${number}`}
        aria-label={t("course_page.source_number", { number: String(number) })}
      >
        [{number}]
      </a>
    ))
}
