import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { saveColumns } from "@/app/[locale]/admin/imports/actions"
import { requireImport, type ImportPageProps } from "@/app/[locale]/admin/imports/[id]/require-import"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ImportHead } from "@/components/imports/import-head"
import { ProgressLine } from "@/components/imports/progress-line"
import { SheetFields } from "@/components/imports/sheet-fields"
import { translator } from "@/lib/i18n/translator"
import { listFirstRows, listMappingNames } from "@/lib/imports/queries"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("import.columns") }
}

export default async function ColumnsPage({ params, searchParams }: ImportPageProps) {
  const { locale, t, batch, course } = await requireImport(params)
  if (batch.state === "done") redirect(paths.admin.import(locale, batch.id))
  const rows = await listFirstRows(batch)
  const mappings = await listMappingNames()
  const values = Object.fromEntries(
    batch.sheets.flatMap(({ kind, header, order, remembered }, at) => [
      [`sheets.${at}.kind`, kind],
      [`sheets.${at}.header`, String(header)],
      [`sheets.${at}.order`, order ?? ""],
      [`sheets.${at}.remember`, remembered ?? ""],
      [`sheets.${at}.asRemembered`, remembered ?? ""],
    ]),
  )
  return (
    <main id="main" className="page office">
      <ImportHead locale={locale} title={batch.name} at="columns" course={course} />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Form locale={locale} action={saveColumns.bind(null, { locale, id: batch.id })} values={values}>
        {batch.sheets.map((plan, at) => (
          <SheetFields
            key={at}
            locale={locale}
            at={at}
            plan={plan}
            rows={rows.filter(row => row.sheet === at)}
            mappings={mappings}
          />
        ))}
        <p className="decision">
          <SubmitButton>{t("import.check")}</SubmitButton>
        </p>
        <ProgressLine address={paths.admin.importProgress(locale)} sending={t("import.progress_sending")} />
      </Form>
    </main>
  )
}
