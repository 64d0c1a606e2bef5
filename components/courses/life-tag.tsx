import { Tag, type TagTone } from "@/components/ui/tag"
import type { ToldLife } from "@/lib/courses/told-life"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

const tones: Record<ToldLife, TagTone> = {
  planned: "planned",
  held: "plain",
  postponed: "warn",
  canceled: "bad",
  unanswered: "warn",
}

/** The life of a course as a word; of an announced course of the past, that no result is known. */
export function LifeTag({ locale, life }: { locale: Locale; life: ToldLife }) {
  const t = translator(locale)
  return <Tag tone={tones[life]}>{t(life === "unanswered" ? "course_page.unanswered" : `life.${life}`)}</Tag>
}
