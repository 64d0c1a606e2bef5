import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteMilestone } from "@/app/[locale]/admin/programs/[slug]/milestones/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import { LocalizedText } from "@/components/ui/localized-text"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getMilestone } from "@/lib/milestones/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function MilestoneDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const milestone = await getMilestone((await params).id)
  if (!milestone || milestone.deletedAt) notFound()
  const { id, version, program } = milestone
  const t = translator(locale)
  const record = paths.admin.program(locale, program.slug)
  return (
    <DeletionPage
      locale={locale}
      above={
        <a href={record}>
          <LocalizedText text={program.names as LocalText} locale={locale} named={false} />
        </a>
      }
      title={t("record.delete_title", { name: pickText(milestone.title as LocalText, locale)?.value ?? "" })}
      recordHref={paths.admin.editMilestone(locale, program.slug, id)}
      action={deleteMilestone.bind(null, { locale, id, program: program.slug })}
      version={version}
    />
  )
}
