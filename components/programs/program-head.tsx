import { Crumbs } from "@/components/ui/crumbs"
import { LocalizedText } from "@/components/ui/localized-text"
import { languageName } from "@/lib/i18n/format"
import { locales, type Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { PublicProgram } from "@/lib/programs/public-queries"

/** The way down to a program, its name in every language, and its aim. */
export function ProgramHead({ locale, program }: { locale: Locale; program: PublicProgram }) {
  const t = translator(locale)
  const above = program.path.slice(0, -1)
  const shown = pickText(program.names, locale)?.locale
  const also = locales.filter(each => each !== shown && program.names[each])
  return (
    <>
      <Crumbs
        label={t("nav.breadcrumbs")}
        items={[
          { href: paths.programs(locale), label: t("program_page.list") },
          ...above.map(({ slug, names }) => ({
            href: paths.program(locale, slug),
            label: <LocalizedText text={names} locale={locale} named={false} />,
          })),
        ]}
      />
      <header className="record-head">
        <h1>
          <LocalizedText text={program.names} locale={locale} named={false} />
        </h1>
        {pickText(program.aim, locale) && (
          <p className="lead">
            <LocalizedText text={program.aim} locale={locale} />
          </p>
        )}
        {also.length > 0 && (
          <ul className="also">
            {also.map(each => (
              <li key={each}>
                {languageName(locale, each)}
                {"\u2003"}
                <span lang={each}>{program.names[each]}</span>
              </li>
            ))}
          </ul>
        )}
      </header>
    </>
  )
}
