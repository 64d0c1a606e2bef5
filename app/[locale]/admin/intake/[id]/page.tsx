import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { courseFormOptions } from "@/app/[locale]/admin/courses/form-options"
import { confirm, readAnew } from "@/app/[locale]/admin/intake/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { FormSelect } from "@/components/forms/form-select"
import { SubmitButton } from "@/components/forms/submit-button"
import { IntakeForm } from "@/components/intake/intake-form"
import { NoticeText } from "@/components/intake/notice-text"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { today } from "@/lib/dates/today"
import { languageName } from "@/lib/i18n/format"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { intakeValues, rolesOf } from "@/lib/intake/form-values"
import { marksOf, piecesOf } from "@/lib/intake/marks"
import { findLikelyCourses, findLikelyProgram } from "@/lib/intake/match"
import { getNotice } from "@/lib/intake/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("intake.check_title") }
}

export default async function NoticePage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { id } = await params
  const notice = await getNotice(id)
  if (!notice) notFound()
  const { findings } = notice
  const [{ options }, likely, program] = await Promise.all([
    courseFormOptions(locale),
    findLikelyCourses(findings),
    findLikelyProgram(findings),
  ])
  const names = new Map(options.topics.flatMap(group => group.options).map(({ value, label }) => [value, label]))
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.intake(locale)}>{t("intake.title")}</a>}
        title={t("intake.check_title")}
        about={findings.language ? t("intake.check_about") : t("intake.language_unknown")}
        actions={<ButtonLink href={paths.admin.noticeRemoval(locale, id)}>{t("intake.discard")}</ButtonLink>}
      />
      <div className="intake">
        <div className="intake-text">
          <NoticeText
            label={t("intake.text")}
            lang={findings.language ?? undefined}
            pieces={piecesOf(notice.text, marksOf(findings))}
          />
          <Form
            locale={locale}
            action={readAnew.bind(null, { locale, id })}
            values={{ language: notice.language ?? "" }}
            className="read-anew"
          >
            <FormSelect
              name="language"
              label={t("intake.language")}
              options={locales.map(code => ({ value: code, label: languageName(locale, code) }))}
              blank={
                findings.language && notice.language === null
                  ? t("intake.recognized_as", { language: languageName(locale, findings.language) })
                  : t("intake.recognized")
              }
            />
            <SubmitButton look="plain">{t("intake.read_anew")}</SubmitButton>
          </Form>
        </div>
        {findings.language && (
          <IntakeForm
            locale={locale}
            action={confirm.bind(null, { locale, id })}
            values={intakeValues(findings, { program, likely, readOn: today() })}
            notice={notice}
            options={options}
            likely={likely}
            roles={rolesOf(findings)}
            topics={findings.topics.map(({ value }) => ({ value, label: names.get(value) ?? value }))}
            cancelHref={paths.admin.intake(locale)}
          />
        )}
      </div>
    </main>
  )
}
