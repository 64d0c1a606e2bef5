import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteSource } from "@/app/[locale]/admin/sources/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getSourceRecord } from "@/lib/sources/queries"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function SourceDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const source = await getSourceRecord((await params).code)
  if (!source || source.deletedAt) notFound()
  const t = translator(locale)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={paths.admin.sources(locale)}>{t("office.sources")}</a>}
      title={t("record.delete_title", { name: source.code })}
      recordHref={paths.admin.source(locale, source.code)}
      action={deleteSource.bind(null, { locale, id: source.id, code: source.code })}
      version={source.version}
    />
  )
}
