import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths, type Query } from "@/lib/paths"

type Props = { locale: Locale; citation: string; address: string; query: Query }

/** How to cite the answer, and its data. */
export function Reuse({ locale, citation, address, query }: Props) {
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
          <a href={paths.counting(locale)}>{t("footer.how_we_count")}</a>
        </p>
      </section>
      <section className="no-print">
        <h3>{t("statistics.download")}</h3>
        <ul lang="en">
          <li>
            <a href={paths.files.statistics(query)}>CSV</a>
          </li>
          <li>
            <a href={paths.api.statistics(query)}>JSON</a>
          </li>
        </ul>
      </section>
    </div>
  )
}
