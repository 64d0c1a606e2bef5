import type { Metadata } from "next"
import { readNotice } from "@/app/[locale]/admin/intake/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { FileField } from "@/components/forms/file-field"
import { Form } from "@/components/forms/form"
import { FormSelect } from "@/components/forms/form-select"
import { FormTextArea } from "@/components/forms/form-text-area"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { formatMoment, languageName } from "@/lib/i18n/format"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { listNotices } from "@/lib/intake/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("intake.title") }
}

export default async function IntakePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const [notices, { done }] = await Promise.all([listNotices(), searchParams])
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.sources(locale)}>{t("office.sources")}</a>}
        title={t("intake.title")}
        about={t("intake.about")}
        actions={<ButtonLink href={paths.admin.words(locale)}>{t("word.title")}</ButtonLink>}
      />
      <DoneNotice locale={locale} done={done} />
      <Form
        locale={locale}
        action={readNotice.bind(null, { locale })}
        order={["text", "file", "language"]}
        className="small-form"
      >
        <FormTextArea name="text" label={t("intake.text")} hint={t("intake.text_hint")} rows={12} />
        <FileField name="file" label={t("intake.file")} hint={t("intake.file_hint")} accept=".txt,.html,.htm,.pdf" />
        <FormSelect
          name="language"
          label={t("intake.language")}
          options={locales.map(code => ({ value: code, label: languageName(locale, code) }))}
          blank={t("intake.recognized")}
        />
        <p className="decision">
          <SubmitButton>{t("intake.read")}</SubmitButton>
        </p>
      </Form>
      {notices.length > 0 && (
        <Section id="waiting" title={t("intake.waiting")} about={t("intake.waiting_about")}>
          <ul className="plain-list">
            {notices.map(({ id, headline, createdAt, by }) => (
              <li key={id}>
                <a href={paths.admin.notice(locale, id)}>{headline}</a>{" "}
                <small>
                  {formatMoment(locale, createdAt, env().timeZone)} · {by}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </main>
  )
}
