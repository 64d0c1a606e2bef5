import type { Metadata } from "next"
import { replaceDocument } from "@/app/[locale]/admin/sources/actions"
import {
  requireDocument,
  type DocumentPageProps,
} from "@/app/[locale]/admin/sources/[code]/documents/[id]/require-document"
import { requireLocale } from "@/app/[locale]/locale"
import { FileField } from "@/components/forms/file-field"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { documentEndings } from "@/lib/sources/document-kind"

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("document.replace") }
}

export default async function DocumentReplacementPage({ params }: DocumentPageProps) {
  const { locale, t, code, document, bound } = await requireDocument(params)
  const record = paths.admin.source(locale, code)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={record}>{code}</a>}
        title={t("document.replace_title", { name: document.name })}
        about={t("document.replace_about")}
      />
      <Form locale={locale} action={replaceDocument.bind(null, bound)} order={["document"]} className="small-form">
        <FileField name="document" label={t("source.document")} hint={t("document.hint")} accept={documentEndings} />
        <p className="decision">
          <SubmitButton>{t("document.replace")}</SubmitButton>
          <ButtonLink href={record}>{t("form.cancel")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
