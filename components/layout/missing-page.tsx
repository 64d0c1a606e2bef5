import { Mark } from "@/components/ui/mark"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

export function MissingPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <main id="main" className="page door missing">
      <header>
        <Mark size={112} />
      </header>
      <div>
        <h1>{t("error.not_found")}</h1>
        <p className="lead">{t("error.not_found_about")}</p>
        <form method="get" action={paths.courses(locale)}>
          <label htmlFor="q">{t("error.find_course")}</label>
          <div className="finder">
            <input className="input" id="q" name="q" type="search" />
            <button className="button primary">{t("form.search")}</button>
          </div>
        </form>
        <ul>
          <li>
            <a href={paths.home(locale)}>{t("nav.overview")}</a>
          </li>
          <li>
            <a href={paths.courses(locale)}>{t("error.all_courses")}</a>
          </li>
          <li>
            <a href={paths.statistics(locale)}>{t("nav.statistics")}</a>
          </li>
        </ul>
      </div>
    </main>
  )
}
