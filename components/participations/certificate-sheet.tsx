import { hasPlace, PlaceText } from "@/components/courses/place-text"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatDay, formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { writtenCode } from "@/lib/participations/certificate-code"
import type { CourseCertificates, PrintedCertificate } from "@/lib/participations/certificate-queries"
import { paths } from "@/lib/paths"

type Props = {
  /** The language of the certificate, whatever the page's. */
  locale: Locale
  course: CourseCertificates["course"]
  certificate: PrintedCertificate
  /** The name as it is to be printed. */
  name: string
  /** Where this register is found: `https://muster.example.org`. */
  origin: string
}

/** One certificate, the size of a page: A4 across. */
export function CertificateSheet({ locale, course, certificate, name, origin }: Props) {
  const t = translator(locale)
  const [place] = course.places.filter(hasPlace)
  const title = pickText(course.title, locale)
  const code = writtenCode(certificate.code)
  const signatories = course.signatories.length > 0 ? course.signatories : [null]
  return (
    <article className="certificate" lang={locale} aria-label={t("certificate.one", { number: certificate.number })}>
      <div className="paper">
        <p className="kind">{t("certificate.title")}</p>
        <p className="lead-in">{t("certificate.before_name")}</p>
        <p className="holder">{name}</p>
        <p className="lead-in">{t("certificate.after_name")}</p>
        <p className="course" lang={title?.locale}>
          {title?.value ?? t("text.untitled")}
        </p>
        <p className="when">
          {formatPeriod(locale, course.startsOn, course.endsOn)}
          {place && (
            <>
              <br />
              <PlaceText locale={locale} place={place} />
            </>
          )}
        </p>
        <p className="given">{formatDay(locale, certificate.givenOn, "long")}</p>
        <div className="signatures">
          {signatories.map((names, at) => (
            <p key={at}>
              {names ? <LocalizedText text={names} locale={locale} named={false} /> : t("certificate.signature")}
            </p>
          ))}
        </div>
        <p className="proof">
          <span>{certificate.number}</span>
          <span>
            {t("certificate.check_at")}
            <br />
            <b>
              {origin}
              {paths.certificate(code)}
            </b>
          </span>
        </p>
      </div>
    </article>
  )
}
