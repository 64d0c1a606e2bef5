import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { restoreMilestone, updateMilestone } from "@/app/[locale]/admin/programs/[slug]/milestones/actions"
import { MilestoneForm } from "@/components/milestones/milestone-form"
import { DeletedLine } from "@/components/office/deleted-line"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { milestoneShapes } from "@/lib/milestones/fields"
import { getMilestone } from "@/lib/milestones/queries"
import { milestoneInputOf } from "@/lib/milestones/record"
import { paths } from "@/lib/paths"
import { listSourceChoices } from "@/lib/sources/queries"

type Props = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("milestone.edit_title") }
}

/** Its form; of one in the bin, the way back. */
export default async function EditMilestonePage({ params }: Props) {
  const locale = await requireLocale(params)
  const milestone = await getMilestone((await params).id)
  if (!milestone) notFound()
  const { id, version, program, deletedAt } = milestone
  const bound = { locale, id, program: program.slug }
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
        title={deletedAt ? pickText(milestone.title as LocalText, locale)?.value : t("milestone.edit_title")}
        actions={
          !deletedAt && (
            <ButtonLink href={paths.admin.milestoneDeletion(locale, program.slug, id)}>{t("form.delete")}</ButtonLink>
          )
        }
      />
      {deletedAt ? (
        <DeletedLine locale={locale} deletedAt={deletedAt} restore={restoreMilestone.bind(null, bound)} />
      ) : (
        <MilestoneForm
          locale={locale}
          action={updateMilestone.bind(null, bound)}
          values={formValues(milestoneInputOf(milestone), milestoneShapes)}
          version={version}
          program={program.slug}
          sources={await listSourceChoices(locale)}
          cancelHref={record}
        />
      )}
    </main>
  )
}
