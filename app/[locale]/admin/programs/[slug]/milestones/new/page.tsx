import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { createMilestone } from "@/app/[locale]/admin/programs/[slug]/milestones/actions"
import { MilestoneForm } from "@/components/milestones/milestone-form"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getProgramRecord } from "@/lib/programs/queries"
import { listSourceChoices } from "@/lib/sources/queries"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("milestone.new_title") }
}

export default async function NewMilestonePage({ params }: Props) {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug)
  if (!program || program.deletedAt) notFound()
  const t = translator(locale)
  const record = paths.admin.program(locale, program.slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <a href={record}>
            <LocalizedText text={program.names as LocalText} locale={locale} named={false} />
          </a>
        }
        title={t("milestone.new_title")}
      />
      <MilestoneForm
        locale={locale}
        action={createMilestone.bind(null, { locale, program: program.slug })}
        program={program.slug}
        sources={await listSourceChoices(locale)}
        cancelHref={record}
      />
    </main>
  )
}
