import type { Metadata } from "next"
import { requireImport } from "@/app/[locale]/admin/imports/[id]/require-import"
import { takeOutWrongRows } from "@/app/[locale]/admin/imports/[id]/wrong/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ExportDoor } from "@/components/imports/export-door"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { openExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("import.wrong_file") }
}

export default async function WrongRowsPage({ params, searchParams }: Props) {
  const { locale, t, batch } = await requireImport(params)
  const page = paths.admin.import(locale, batch.id)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={page}>{batch.name}</a>} title={t("import.wrong_file")} about={t("export.about")} />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <ExportDoor
        locale={locale}
        passphrase={await openExport("import.exported", batch.id)}
        action={takeOutWrongRows.bind(null, { locale, id: batch.id })}
        files={[{ label: t("export.xlsx"), href: paths.admin.importWrongFile(locale, batch.id) }]}
        back={page}
      />
    </main>
  )
}
