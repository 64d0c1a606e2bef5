import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { formatDay, formatPeriod } from "@/lib/i18n/format"
import { LocalizedText } from "@/components/ui/localized-text"
import { translator } from "@/lib/i18n/translator"
import { verifyCertificate } from "@/lib/participations/verification"
import { paths } from "@/lib/paths"
import { clientAddress } from "@/lib/security/client-address"

type Props = { params: Promise<{ locale: string; code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("verify.title"), robots: { index: false } }
}

/** Whether a certificate is what it says. Whose it is, is not told. */
export default async function VerifyPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const answer = await verifyCertificate((await params).code, clientAddress(await headers()))
  if (answer.kind === "unknown") notFound()
  if (answer.kind === "wait")
    return (
      <main id="main" className="page">
        <PageHead title={t("verify.wait_title")} lead={t("verify.wait", { count: Math.ceil(answer.seconds / 60) })} />
      </main>
    )
  const { number, code, givenOn, withdrawn, course } = answer.certificate
  return (
    <main id="main" className="page">
      <PageHead title={t("verify.title")} lead={t("verify.compare")} />
      <Notice tone={withdrawn ? "bad" : "good"}>{t(withdrawn ? "verify.withdrawn" : "verify.valid")}</Notice>
      <dl className="record">
        <div>
          <dt>{t("certificate.number")}</dt>
          <dd>{number}</dd>
        </div>
        <div>
          <dt>{t("certificate.given")}</dt>
          <dd>{formatDay(locale, givenOn, "long")}</dd>
        </div>
        {course && (
          <>
            <div>
              <dt>{t("verify.course")}</dt>
              <dd>
                <a href={paths.course(locale, course.slug)}>
                  <LocalizedText text={course.title} locale={locale} />
                </a>
              </dd>
            </div>
            <div>
              <dt>{t("verify.period")}</dt>
              <dd>{formatPeriod(locale, course.startsOn, course.endsOn)}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{t("certificate.code")}</dt>
          <dd>{code}</dd>
        </div>
      </dl>
    </main>
  )
}
