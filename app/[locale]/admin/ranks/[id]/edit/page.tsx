import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateRank } from "@/app/[locale]/admin/ranks/actions"
import { RankForm } from "@/components/ranks/rank-form"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getRank } from "@/lib/ranks/queries"
import { rankInputOf } from "@/lib/ranks/record"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("rank.edit_title") }
}

export default async function EditRankPage({ params }: Props) {
  const locale = await requireLocale(params)
  const rank = await getRank((await params).id)
  if (!rank) notFound()
  const t = translator(locale)
  const list = paths.admin.ranks(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={list}>{t("rank.title")}</a>}
        title={t("rank.edit_title")}
        actions={<ButtonLink href={paths.admin.rankDeletion(locale, rank.id)}>{t("form.delete")}</ButtonLink>}
      />
      <RankForm
        locale={locale}
        action={updateRank.bind(null, { locale, id: rank.id })}
        values={formValues(rankInputOf(rank))}
        version={rank.version}
        cancelHref={list}
      />
    </main>
  )
}
