import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { discardNotice } from "@/app/[locale]/admin/intake/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { getNotice } from "@/lib/intake/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("intake.discard") }
}

export default async function NoticeRemovalPage({ params }: Props) {
  const locale = await requireLocale(params)
  const { id } = await params
  if (!(await getNotice(id))) notFound()
  const t = translator(locale)
  const notice = paths.admin.notice(locale, id)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={notice}>{t("intake.check_title")}</a>}
        title={t("intake.discard_title")}
        about={t("intake.discard_about")}
      />
      <Form locale={locale} action={discardNotice.bind(null, { locale, id })}>
        <p className="decision">
          <SubmitButton>{t("intake.discard")}</SubmitButton>
          <ButtonLink href={notice}>{t("record.keep")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
