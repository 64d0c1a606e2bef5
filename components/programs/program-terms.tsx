import { RecordList } from "@/components/ui/record-list"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { PublicProgram } from "@/lib/programs/public-queries"

/** Field, countries and years of a program. */
export function ProgramTerms({ locale, program }: { locale: Locale; program: PublicProgram }) {
  const t = translator(locale)
  const { field, providerCountries, partnerCountries, startYear, endYear } = program
  const names = (codes: readonly string[]) =>
    listOf(
      locale,
      codes.map(code => countryName(locale, code)),
    )
  return (
    <RecordList
      facts={[
        providerCountries.length > 0 && {
          key: "providers",
          label: t("program_page.providers"),
          value: names(providerCountries),
        },
        partnerCountries.length > 0 && {
          key: "countries",
          label: t("program_page.countries"),
          value: names(partnerCountries),
        },
        field !== null && {
          key: "field",
          label: t("by.field"),
          value: <a href={paths.courses(locale, { program: program.slug, field })}>{t(`field.${field}`)}</a>,
        },
        startYear !== null && {
          key: "years",
          label: t("program_page.years"),
          value:
            endYear === null ? t("program_page.from_year", { year: String(startYear) }) : `${startYear}–${endYear}`,
        },
      ]}
    />
  )
}
