import { requireLocale } from "@/app/[locale]/locale"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { importTemplate } from "@/lib/imports/template"
import { workbookAnswer } from "@/lib/transfer/file-answer"

/** An empty workbook in the language of the page. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  await requireEditor({ noun: "person" })
  return workbookAnswer(translator(locale)("import.template_name"), await importTemplate(locale))
}
