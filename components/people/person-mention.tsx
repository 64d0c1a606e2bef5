import { LocalizedText } from "@/components/ui/localized-text"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { NamedPerson } from "@/lib/people/named"

/** A person with every spelling, and what tells him from another of the same name. */
export function PersonMention({ locale, person }: { locale: Locale; person: NamedPerson }) {
  const t = translator(locale)
  const { names, latest, country } = person
  return (
    <>
      <a href={paths.admin.person(locale, person.id)}>{names[0] ?? t("person.untold")}</a>
      {names.length > 1 && <> ({listOf(locale, names.slice(1), "narrow")})</>}
      <small className="below">
        {latest ? (
          <>
            {latest.rank && `${latest.rank}, `}
            {latest.organization && (
              <>
                <LocalizedText text={latest.organization} locale={locale} named={false} />
                {", "}
              </>
            )}
            <LocalizedText text={latest.course.title} locale={locale} named={false} />
          </>
        ) : (
          t("person.parts_none")
        )}
        {country && ` · ${countryName(locale, country)}`}
      </small>
    </>
  )
}
