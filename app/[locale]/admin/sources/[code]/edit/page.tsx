import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateSource } from "@/app/[locale]/admin/sources/actions"
import { SourceForm } from "@/components/sources/source-form"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { sourceShapes } from "@/lib/sources/fields"
import { getSourceRecord } from "@/lib/sources/queries"
import { sourceInputOf } from "@/lib/sources/record"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("source.edit_title") }
}

export default async function EditSourcePage({ params }: Props) {
  const locale = await requireLocale(params)
  const source = await getSourceRecord((await params).code)
  if (!source || source.deletedAt) notFound()
  const t = translator(locale)
  const record = paths.admin.source(locale, source.code)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={record}>{source.code}</a>} title={t("source.edit_title")} />
      <SourceForm
        locale={locale}
        action={updateSource.bind(null, { locale, id: source.id, code: source.code })}
        values={formValues(sourceInputOf(source), sourceShapes)}
        version={source.version}
        cancelHref={record}
      />
    </main>
  )
}
