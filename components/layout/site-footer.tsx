import { Mark } from "@/components/ui/mark"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** What the figures stand on: when public data last changed, and how many public sources there are. */
export type Standing = { asOf: Date; timeZone: string; sources: number }

export function SiteFooter({ locale, path, standing }: { locale: Locale; path: string; standing?: Standing | null }) {
  const t = translator(locale)
  // before anything is public there is no such day
  const day = standing && standing.asOf.getTime() > 0 ? dayOf(standing.asOf, standing.timeZone) : null
  const files = {
    "courses.csv": paths.files.courses(),
    "statistics.csv": paths.files.statistics(),
    "datapackage.json": paths.files.datapackage(),
  }
  return (
    <footer className="foot">
      <div className="page">
        <div>
          <span className="wordmark">
            <Mark size={16} />
            Muster
          </span>
          <p>{t("footer.tagline")}</p>
          <p className="sign no-print">
            <a href={paths.signIn(locale)}>{t("footer.sign_in")}</a>
          </p>
        </div>
        <dl>
          <div>
            <dt>{t("footer.as_of")}</dt>
            <dd>
              <ul>
                {day && (
                  <li>
                    <time dateTime={day}>{formatDay(locale, day, "long")}</time>
                  </li>
                )}
                <li>
                  <a href={paths.counting(locale)}>{t("footer.how_we_count")}</a>
                </li>
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t("footer.sources")}</dt>
            <dd>
              <ul>
                {standing && <li>{t("footer.sources_count", { count: standing.sources })}</li>}
                <li>
                  <a href={paths.dataSources(locale)}>{t("footer.all_sources")}</a>
                </li>
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t("footer.open_data")}</dt>
            <dd>
              <ul lang="en">
                {Object.entries(files).map(([name, address]) => (
                  <li key={name}>
                    <a href={address}>{name}</a>
                  </li>
                ))}
                <li>
                  <a href={paths.apiGuide(locale)} lang={locale}>
                    {t("footer.api")}
                  </a>
                </li>
              </ul>
            </dd>
          </div>
          <div className="no-print">
            <dt>{t("footer.more")}</dt>
            <dd>
              <ul>
                <li>
                  <a href={paths.contact(locale, path === paths.contact(locale) ? {} : { about: path })} rel="nofollow">
                    {t("footer.report")}
                  </a>
                </li>
                <li>
                  <a href={paths.privacy(locale)}>{t("privacy.title")}</a>
                </li>
                <li>
                  <a href={paths.accessibility(locale)}>{t("access.title")}</a>
                </li>
              </ul>
            </dd>
          </div>
        </dl>
      </div>
    </footer>
  )
}
