import { listCourseChanges, type CourseChange } from "@/lib/courses/public-changes"
import { lastingId, writeAtom } from "@/lib/feeds/atom"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { dataLicence } from "@/lib/open-data/licence"
import { paths } from "@/lib/paths"
import { publicDataAsOf } from "@/lib/statistics/as-of"

const shown = 100

/** The feed of what was published or corrected. */
export async function newsFeed(locale: Locale, origin: string): Promise<string> {
  const t = translator(locale)
  const [changes, asOf] = await Promise.all([listCourseChanges({ take: shown }), publicDataAsOf()])
  return writeAtom({
    self: origin + paths.files.news({ lang: locale }),
    page: origin + paths.courses(locale),
    title: t("feed.news"),
    subtitle: t("feed.news_about"),
    language: locale,
    rights: dataLicence().title,
    updated: asOf,
    entries: changes.map(change => ({
      id: lastingId("change", change.id),
      title: t(`feed.${change.event}`, { title: titleOf(locale, change) }),
      summary: [formatPeriod(locale, change.course.startsOn, change.course.endsOn, "long"), whatChanged(locale, change)]
        .filter(Boolean)
        .join(" · "),
      address: origin + paths.course(locale, change.course.slug),
      at: change.at,
    })),
  })
}

const titleOf = (locale: Locale, { course }: CourseChange) =>
  pickText(course.title, locale)?.value ?? translator(locale)("text.no_title")

/** "Changed: dates, number of people" */
export function whatChanged(locale: Locale, { facts }: Pick<CourseChange, "facts">): string {
  if (facts.length === 0) return ""
  const t = translator(locale)
  const names = facts.map(fact => t(`feed.fact_${fact}`))
  return t("feed.changed", { facts: listOf(locale, names, "narrow") })
}
