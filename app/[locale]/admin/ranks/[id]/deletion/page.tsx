import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteRank } from "@/app/[locale]/admin/ranks/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getRank } from "@/lib/ranks/queries"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function RankDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const rank = await getRank((await params).id)
  if (!rank) notFound()
  const t = translator(locale)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={paths.admin.ranks(locale)}>{t("rank.title")}</a>}
      title={t("record.delete_title", { name: rank.written })}
      about={t("rank.delete_about")}
      recordHref={paths.admin.editRank(locale, rank.id)}
      action={deleteRank.bind(null, { locale, id: rank.id })}
      version={rank.version}
    />
  )
}
