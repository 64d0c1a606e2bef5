import type { ReactNode } from "react"
import { LocalizedText } from "@/components/ui/localized-text"
import { languageName } from "@/lib/i18n/format"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"

type Props = {
  locale: Locale
  title: LocalText
  /** What it is about, in a sentence. */
  lead: LocalText
  above?: ReactNode
  beneath?: ReactNode
}

/** The title of a record that visitors read, with its lead, and the title in the other languages. */
export function RecordTitle({ locale, title, lead, above, beneath }: Props) {
  const shown = pickText(title, locale)?.locale
  const also = locales.filter(each => each !== shown && title[each])
  return (
    <header className="record-head">
      {above}
      <h1>
        <LocalizedText text={title} locale={locale} named={false} />
      </h1>
      {pickText(lead, locale) && (
        <p className="lead">
          <LocalizedText text={lead} locale={locale} />
        </p>
      )}
      {beneath}
      {also.length > 0 && (
        <ul className="also">
          {also.map(each => (
            <li key={each}>
              {languageName(locale, each)}
              {"\u2003"}
              <span lang={each}>{title[each]}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
