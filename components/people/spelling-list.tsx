import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { PersonRecord } from "@/lib/people/mutations"
import { toWord } from "@/lib/words"

/** Every spelling of a name, with what is known of it. */
export function SpellingList({ locale, names }: { locale: Locale; names: PersonRecord["names"] }) {
  const t = translator(locale)
  return (
    <ul className="languages-of">
      {names.map(name => {
        const parts = [
          name.given && `${t("person.given")}: ${name.given}`,
          name.fatherName && `${t("person.fatherName")}: ${name.fatherName}`,
        ].filter(Boolean)
        return (
          <li key={`${name.script} ${name.written}`}>
            {name.written}{" "}
            <span className="tongue">
              {t(`script.${name.script}`)} · {t(`name_kind.${toWord(name.kind)}`)}
            </span>
            {parts.length > 0 && <span className="sub">{parts.join(" · ")}</span>}
          </li>
        )
      })}
    </ul>
  )
}
