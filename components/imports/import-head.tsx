import type { ReactNode } from "react"
import { ImportSteps } from "@/components/imports/import-steps"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  locale: Locale
  title: string
  at: "file" | "columns" | "check" | "done"
  course?: { slug: string; title: LocalText } | null
  about?: ReactNode
}

/** Head of every page of an import: what it is, whose people it brings, how far it is. */
export function ImportHead({ locale, title, at, course, about }: Props) {
  const t = translator(locale)
  return (
    <header className="office-head">
      <div>
        <p className="small">
          <a href={paths.admin.imports(locale)}>{t("office.imports")}</a>
        </p>
        <h1>{title}</h1>
        {course && (
          <p className="small">
            <a href={paths.admin.courseRoster(locale, course.slug)}>
              <LocalizedText text={course.title} locale={locale} named={false} />
            </a>
          </p>
        )}
        {about && <p className="small">{about}</p>}
      </div>
      <ImportSteps locale={locale} at={at} />
    </header>
  )
}
