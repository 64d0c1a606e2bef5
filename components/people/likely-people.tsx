import { PersonMention } from "@/components/people/person-mention"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { likenessText } from "@/lib/people/likeness-text"
import type { LikelyPerson } from "@/lib/people/named"

type Props = { locale: Locale; id: string; people: readonly LikelyPerson[] }

/** Who may be the same person, why, and the way to compare them. */
export function LikelyPeople({ locale, id, people }: Props) {
  const t = translator(locale)
  return (
    <ul className="languages-of">
      {people.map(person => (
        <li key={person.id}>
          <PersonMention locale={locale} person={person} />
          <span className="sub">
            {likenessText(locale, person)}
            {" · "}
            <a href={paths.admin.personMerger(locale, id, { with: person.id })}>{t("duplicate.compare")}</a>
          </span>
        </li>
      ))}
    </ul>
  )
}
