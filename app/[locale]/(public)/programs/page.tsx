import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { programLines, ProgramTable } from "@/components/programs/program-table"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { listPublicPrograms } from "@/lib/programs/public-queries"
import { programFigures } from "@/lib/statistics/program-figures"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const t = translator(locale)
  return {
    title: t("program_page.list"),
    description: t("program_page.list_lead"),
    ...alternates(locale, paths.programs),
  }
}

export default async function ProgramsPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [roots, all] = await Promise.all([listPublicPrograms(), programFigures(null)])
  return (
    <main id="main" className="page">
      <PageHead title={t("program_page.list")} lead={t("program_page.list_lead")} />
      {roots.length === 0 ? (
        <EmptyState fact={t("program_page.none")} />
      ) : (
        <div className="tree">
          <ProgramTable
            id="programs-table"
            caption={t("program_page.list")}
            lines={roots.flatMap(root => programLines(root))}
            total={all.participations}
            countries
            locale={locale}
          />
        </div>
      )}
    </main>
  )
}
