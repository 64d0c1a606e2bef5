import { whatChanged } from "@/lib/courses/news-feed"
import type { CourseChange } from "@/lib/courses/public-changes"
import { dayOf, formatDay } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; timeZone: string; changes: readonly CourseChange[] }

/** What was published or corrected: the course and which facts, nothing of what stood there. */
export function ChangeList({ locale, timeZone, changes }: Props) {
  const t = translator(locale)
  return (
    <ul className="grid gap-3">
      {changes.map(({ id, at, event, course, facts }) => (
        <li key={id}>
          <a href={paths.course(locale, course.slug)}>
            {t(`feed.${event}`, { title: pickText(course.title, locale)?.value ?? t("text.no_title") })}
          </a>
          <small className="block text-ink-2 text-s">
            {[formatDay(locale, dayOf(at, timeZone)), whatChanged(locale, { facts })].filter(Boolean).join(" · ")}
          </small>
        </li>
      ))}
    </ul>
  )
}
