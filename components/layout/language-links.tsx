import { localeNames, locales, type Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** The same page in each language, under the language's own name. */
export function LanguageLinks({ locale, path }: { locale: Locale; path: string }) {
  return (
    <ul className="languages no-print" aria-label={translator(locale)("nav.languages")}>
      {locales.map(each => (
        <li key={each}>
          <a
            href={paths.inLocale(each, path)}
            lang={each}
            hrefLang={each}
            aria-current={each === locale ? "true" : undefined}
          >
            {localeNames[each]}
          </a>
        </li>
      ))}
    </ul>
  )
}
