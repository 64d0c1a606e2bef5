import type { Metadata } from "next"
import { removeDocument } from "@/app/[locale]/admin/sources/actions"
import {
  requireDocument,
  type DocumentPageProps,
} from "@/app/[locale]/admin/sources/[code]/documents/[id]/require-document"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("document.remove") }
}

export default async function DocumentRemovalPage({ params }: DocumentPageProps) {
  const { locale, t, code, document, bound } = await requireDocument(params)
  const record = paths.admin.source(locale, code)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={record}>{code}</a>}
        title={t("document.remove_title", { name: document.name })}
        about={t("document.remove_about")}
      />
      <Form locale={locale} action={removeDocument.bind(null, bound)}>
        <p className="decision">
          <SubmitButton>{t("document.remove")}</SubmitButton>
          <ButtonLink href={record}>{t("record.keep")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
