import { DataTable } from "@/components/ui/data-table"
import { formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { writtenCode } from "@/lib/participations/certificate-code"
import type { PrintedCertificate } from "@/lib/participations/certificate-queries"
import { paths } from "@/lib/paths"

type Props = {
  id: string
  locale: Locale
  slug: string
  certificates: readonly PrintedCertificate[]
  printHref: (certificate: PrintedCertificate) => string
}

/** The certificates of a course, by number. */
export function CertificateTable({ id, locale, slug, certificates, printHref }: Props) {
  const t = translator(locale)
  return (
    <DataTable
      id={id}
      caption={t("certificate.caption")}
      captionHidden
      dense
      className="register"
      columns={[
        { key: "number", label: t("certificate.number") },
        { key: "holder", label: t("certificate.holder") },
        { key: "given", label: t("certificate.given") },
        { key: "code", label: t("certificate.code") },
        { key: "state", label: t("certificate.state") },
        { key: "print", label: t("certificate.print") },
      ]}
    >
      {certificates.map(one => (
        <tr key={one.id}>
          <th scope="row">
            <a href={paths.admin.rosterCertificate(locale, slug, one.id)}>{one.number}</a>
          </th>
          <td>{one.spellings[0]?.written ?? t("person.untold")}</td>
          <td data-label={t("certificate.given")}>{formatDay(locale, one.givenOn)}</td>
          <td>
            <a href={paths.certificate(writtenCode(one.code))}>{writtenCode(one.code)}</a>
          </td>
          <td>{t(one.withdrawn ? "certificate.withdrawn" : "certificate.valid")}</td>
          <td>
            {!one.withdrawn && (
              <a href={printHref(one)}>
                {t("certificate.print_one")}
                <span className="hidden"> {one.number}</span>
              </a>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
