import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createRank } from "@/app/[locale]/admin/ranks/actions"
import { RankForm } from "@/components/ranks/rank-form"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { countryCode } from "@/lib/countries"
import { valuesOf } from "@/lib/filters/query"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("rank.new") }
}

export default async function NewRankPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  await requireEditor()
  const t = translator(locale)
  const given = await searchParams
  const country = countryCode.safeParse(valuesOf(given, "country")[0])
  const list = paths.admin.ranks(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("rank.title")}</a>} title={t("rank.new")} />
      <RankForm
        locale={locale}
        action={createRank.bind(null, { locale })}
        values={{ written: valuesOf(given, "written")[0] ?? "", country: country.data ?? "" }}
        cancelHref={list}
      />
    </main>
  )
}
