import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import {
  reinstateCertificate,
  renumberCertificate,
  withdrawCertificate,
} from "@/app/[locale]/admin/courses/[slug]/certificates/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { writtenCode } from "@/lib/participations/certificate-code"
import { getRosterRow } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("certificate.list") }
}

/** One certificate: its number, and whether it is valid. */
export default async function CertificatePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug, id } = await params
  const found = await getRosterRow(slug, id)
  if (!found?.row.certificate) notFound()
  const { course, row } = found
  if (course.slug !== slug) permanentRedirect(paths.admin.rosterCertificate(locale, course.slug, id))
  const t = translator(locale)
  const { number, code, withdrawnAt, withdrawnReason } = found.row.certificate
  const bound = { locale, id, slug }
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.courseCertificates(locale, slug)}>{t("certificate.list")}</a>}
        title={t("certificate.one", { number })}
        about={row.person.names[0] ?? t("person.untold")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {withdrawnAt && (
        <Notice tone="warn">
          {t("certificate.withdrawn_because", {
            at: formatMoment(locale, withdrawnAt, env().timeZone),
            reason: withdrawnReason ?? "",
          })}
        </Notice>
      )}
      <Section id="code" title={t("certificate.code")}>
        <p>
          {writtenCode(code)}
          <br />
          <a href={paths.certificate(writtenCode(code))}>{t("certificate.open_check")}</a>
        </p>
      </Section>
      <Section id="renumber" title={t("certificate.renumber")} about={t("certificate.renumber_about")}>
        <Form
          locale={locale}
          action={renumberCertificate.bind(null, bound)}
          version={row.version}
          values={{ number }}
          order={["number"]}
        >
          <FormText name="number" label={t("certificate.number")} autoComplete="off" />
          <p className="decision">
            <SubmitButton look="plain">{t("certificate.renumber_go")}</SubmitButton>
          </p>
        </Form>
      </Section>
      <Section id="validity" title={t("certificate.withdraw")} about={t("certificate.withdraw_about")}>
        {withdrawnAt ? (
          <Form locale={locale} action={reinstateCertificate.bind(null, bound)} version={row.version}>
            <p className="decision">
              <SubmitButton>{t("certificate.reinstate")}</SubmitButton>
            </p>
          </Form>
        ) : (
          <Form
            locale={locale}
            action={withdrawCertificate.bind(null, bound)}
            version={row.version}
            values={{ reason: "" }}
            order={["reason"]}
          >
            <FormText name="reason" label={t("certificate.reason")} autoComplete="off" />
            <p className="decision">
              <SubmitButton>{t("certificate.withdraw_go")}</SubmitButton>
            </p>
          </Form>
        )}
      </Section>
    </main>
  )
}
