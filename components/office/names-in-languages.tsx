import { localeNames, locales, type LocalText } from "@/lib/i18n/locale"

/** A text in every language it has, each under the language's own name. */
export function NamesInLanguages({ names }: { names: LocalText }) {
  return (
    <ul className="languages-of">
      {locales.flatMap(locale =>
        names[locale]
          ? [
              <li key={locale}>
                <span lang={locale}>{names[locale]}</span>{" "}
                <span className="tongue" lang={locale}>
                  {localeNames[locale]}
                </span>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}
