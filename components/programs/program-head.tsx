import { Crumbs } from "@/components/ui/crumbs"
import { LocalizedText } from "@/components/ui/localized-text"
import { RecordTitle } from "@/components/ui/record-title"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { PublicProgram } from "@/lib/programs/public-queries"

/** The way down to a program, its name in every language, and its aim. */
export function ProgramHead({ locale, program }: { locale: Locale; program: PublicProgram }) {
  const t = translator(locale)
  const above = program.path.slice(0, -1)
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
      <RecordTitle locale={locale} title={program.names} lead={program.aim} />
    </>
  )
}
