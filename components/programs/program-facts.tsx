import type { ReactNode } from "react"
import { NamesInLanguages } from "@/components/office/names-in-languages"
import { ProgramYears } from "@/components/programs/program-years"
import { LocalizedText } from "@/components/ui/localized-text"
import { RecordList } from "@/components/ui/record-list"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { ProgramPage } from "@/lib/programs/queries"

type Props = { locale: Locale; program: ProgramPage }

/** What the register knows of a program; what it takes over from above is marked. */
export function ProgramFacts({ locale, program }: Props) {
  const t = translator(locale)
  const { effective } = program
  const aim = program.aim as LocalText
  return (
    <RecordList
      facts={[
        { key: "names", label: t("program.names"), value: <NamesInLanguages names={program.names as LocalText} /> },
        program.aliases.length > 0 && {
          key: "aliases",
          label: t("program.aliases"),
          value: listOf(locale, program.aliases),
        },
        Object.keys(aim).length > 0 && { key: "aim", label: t("program.aim"), value: <NamesInLanguages names={aim} /> },
        effective.field && {
          key: "field",
          label: t("program.field"),
          value: t(`field.${effective.field}`),
          sub: program.field === null && t("program.inherited"),
        },
        effective.providerCountries.length > 0 && {
          key: "providers",
          label: t("program.providerCountries"),
          ...ofCountries(locale, program.providerCountries, effective.providerCountries),
        },
        effective.partnerCountries.length > 0 && {
          key: "partners",
          label: t("program.partnerCountries"),
          ...ofCountries(locale, program.partnerCountries, effective.partnerCountries),
        },
        (program.startYear ?? program.endYear) !== null && {
          key: "years",
          label: t("program.years"),
          value: <ProgramYears locale={locale} start={program.startYear} end={program.endYear} />,
        },
        {
          key: "children",
          label: t("program.children"),
          value: <Children locale={locale} program={program} />,
        },
        {
          key: "slug",
          label: t("program.slug"),
          value: program.deletedAt ? (
            <code>{program.slug}</code>
          ) : (
            <>
              <code>{program.slug}</code> <a href={paths.program(locale, program.slug)}>{t("record.as_visitor")}</a>
            </>
          ),
        },
      ]}
    />
  )
}

function ofCountries(locale: Locale, own: string[], taken: string[]): { value: ReactNode; sub?: ReactNode } {
  const names = listOf(
    locale,
    taken.map(code => countryName(locale, code)),
  )
  return { value: names, sub: own.length === 0 && translator(locale)("program.inherited") }
}

function Children({ locale, program: { slug, children, deletedAt, mayEdit } }: Props) {
  const t = translator(locale)
  return (
    <>
      {children.length > 0 && (
        <ul>
          {children.map(child => (
            <li key={child.slug}>
              <a href={paths.admin.program(locale, child.slug)}>
                <LocalizedText text={child.names} locale={locale} />
              </a>{" "}
              <small className="quiet">{t("unit.courses", { count: child.courses })}</small>
            </li>
          ))}
        </ul>
      )}
      {children.length === 0 && <span className="quiet">{t("program.children_none")} </span>}
      {mayEdit && !deletedAt && <a href={paths.admin.newProgram(locale, { parent: slug })}>{t("program.new_below")}</a>}
    </>
  )
}
