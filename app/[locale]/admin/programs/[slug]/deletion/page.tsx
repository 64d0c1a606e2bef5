import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteProgram } from "@/app/[locale]/admin/programs/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getProgramRecord } from "@/lib/programs/queries"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function ProgramDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug)
  if (!program || program.deletedAt) notFound()
  const t = translator(locale)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={paths.admin.programs(locale)}>{t("office.programs")}</a>}
      title={t("record.delete_title", { name: pickText(program.names as LocalText, locale)?.value ?? program.slug })}
      recordHref={paths.admin.program(locale, program.slug)}
      action={deleteProgram.bind(null, { locale, id: program.id, slug: program.slug })}
      version={program.version}
    />
  )
}
