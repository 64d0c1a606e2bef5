import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createSource } from "@/app/[locale]/admin/sources/actions"
import { SourceForm } from "@/components/sources/source-form"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("source.new_title") }
}

export default async function NewSourcePage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireEditor()
  const t = translator(locale)
  const list = paths.admin.sources(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("office.sources")}</a>} title={t("source.new_title")} />
      <SourceForm locale={locale} action={createSource.bind(null, { locale })} cancelHref={list} />
    </main>
  )
}
