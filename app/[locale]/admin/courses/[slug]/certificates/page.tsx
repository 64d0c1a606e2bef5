import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { giveCertificates } from "@/app/[locale]/admin/courses/[slug]/certificates/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { Filters } from "@/components/forms/filters"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { CertificateSheet } from "@/components/participations/certificate-sheet"
import { CertificateTable } from "@/components/participations/certificate-table"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { originOf } from "@/lib/auth/origin"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import { isLocale, localeNames, locales } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getCourseCertificates, spellingFor } from "@/lib/participations/certificate-queries"
import { paths } from "@/lib/paths"
import { scripts } from "@/lib/words"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("certificate.list") }
}

export default async function CertificatesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const found = await getCourseCertificates(slug)
  if (!found) notFound()
  const { course, certificates, waiting } = found
  if (course.slug !== slug) permanentRedirect(paths.admin.courseCertificates(locale, course.slug))
  const t = translator(locale)
  const { done, person, language, spelling } = await searchParams
  const printed = typeof language === "string" && isLocale(language) ? language : locale
  const written = typeof spelling === "string" ? spelling : ""
  const chosen = certificates.filter(one => typeof person !== "string" || one.personId === person)
  const valid = chosen.filter(one => !one.withdrawn)
  const title = pickText(course.title, locale)?.value ?? t("text.untitled")
  const origin = originOf(await headers())
  const ownSpellings = typeof person === "string" ? (chosen[0]?.spellings ?? []) : []
  return (
    <main id="main" className="page office certificates-page">
      <div className="no-print">
        <OfficeHead
          above={<a href={paths.admin.courseRoster(locale, slug)}>{t("roster.title")}</a>}
          title={t("certificate.list")}
          about={listOf(locale, [title, formatPeriod(locale, course.startsOn, course.endsOn)], "narrow")}
        />
        <DoneNotice locale={locale} done={done} />
        <Section id="given" title={t("certificate.list")} about={t("certificate.list_about")} className="stacked">
          {waiting > 0 && (
            <Form locale={locale} action={giveCertificates.bind(null, { locale, courseId: course.id, slug })}>
              <p>{t("certificate.waiting", { count: waiting })}</p>
              <p className="decision">
                <SubmitButton>{t("certificate.give", { count: waiting })}</SubmitButton>
              </p>
            </Form>
          )}
          {certificates.length > 0 ? (
            <CertificateTable
              id="certificates-table"
              locale={locale}
              slug={slug}
              certificates={certificates}
              printHref={one => paths.admin.courseCertificates(locale, slug, { person: one.personId })}
            />
          ) : (
            waiting === 0 && (
              <EmptyState
                fact={t("certificate.none")}
                action={<a href={paths.admin.courseRoster(locale, slug)}>{t("certificate.none_action")}</a>}
              />
            )
          )}
        </Section>
      </div>
      {valid.length > 0 && (
        <section className="section stacked" aria-labelledby="print">
          <header className="no-print">
            <h2 id="print">{t("certificate.print")}</h2>
            <p>{t("certificate.print_about")}</p>
            <Filters
              action={paths.admin.courseCertificates(locale, slug)}
              hidden={typeof person === "string" ? { person } : {}}
              filters={[
                {
                  name: "language",
                  label: t("certificate.language"),
                  value: printed === locale ? "" : printed,
                  options: locales.filter(one => one !== locale).map(one => ({ value: one, label: localeNames[one] })),
                  blank: localeNames[locale],
                },
                {
                  name: "spelling",
                  label: t("certificate.spelling"),
                  value: written,
                  options:
                    ownSpellings.length > 0
                      ? ownSpellings.map(one => ({ value: one.id, label: one.written }))
                      : scripts.map(script => ({ value: script, label: t(`script.${script}`) })),
                  blank: t("certificate.spelling_first"),
                },
              ]}
              words={{ apply: t("certificate.show"), clear: t("certificate.show_all") }}
              clearHref={paths.admin.courseCertificates(locale, slug)}
            />
          </header>
          {valid.map(one => (
            <CertificateSheet
              key={one.id}
              locale={printed}
              course={course}
              certificate={one}
              name={spellingFor(one, written)}
              origin={origin}
            />
          ))}
        </section>
      )}
    </main>
  )
}
