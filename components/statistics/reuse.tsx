import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  citation: string
  address: string
  /** Where the same numbers are as files. */
  csv: string
  json: string
  /** Where it is told how they are counted. */
  counting: { href: string; label: string }
}

/** How to cite the answer, and its data. */
export function Reuse({ locale, citation, address, csv, json, counting }: Props) {
  const t = translator(locale)
  return (
    <div className="reuse">
      <section>
        <h3>{t("statistics.cite")}</h3>
        <p>
          {citation}{" "}
          <span lang="en" className="wrap-anywhere">
            {address}
          </span>
        </p>
      </section>
      <section className="no-print">
        <h3>{t("statistics.counted")}</h3>
        <p>
          <a href={counting.href}>{counting.label}</a>
        </p>
      </section>
      <section className="no-print">
        <h3>{t("statistics.download")}</h3>
        <ul lang="en">
          <li>
            <a href={csv}>CSV</a>
          </li>
          <li>
            <a href={json}>JSON</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
