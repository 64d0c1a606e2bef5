import type { Locale, LocalText } from "@/lib/i18n/locale"
import { languageName } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"

type Props = {
  text: LocalText | null | undefined
  locale: Locale
  /** Off where there is no room for it, as in a link of a table: the text still says its language to the browser. */
  named?: boolean
  /** Shown where no language has a text. */
  none?: string
}

/** A text of the register. Where it falls back to another language, it is marked as being in that language. */
export function LocalizedText({ text, locale, named = true, none }: Props) {
  const picked = pickText(text, locale)
  if (!picked) return none ?? translator(locale)("text.no_title")
  if (picked.locale === locale) return picked.value
  return (
    <>
      <span lang={picked.locale}>{picked.value}</span>
      {named && (
        <>
          {" "}
          <span className="tongue">
            {translator(locale)("text.in_language", { language: languageName(locale, picked.locale) })}
          </span>
        </>
      )}
    </>
  )
}
