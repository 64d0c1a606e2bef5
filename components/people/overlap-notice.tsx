import { Notice } from "@/components/ui/notice"
import type { CourseMention } from "@/lib/courses/mentions"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"

/** With a name it is about a roster, without about the person whose page it is. */
type Overlap = { personId: string; course: CourseMention; other: CourseMention; name?: string | null }

type Props = { locale: Locale; overlaps: readonly Overlap[] }

/** Points out who stands in two courses at the same time. */
export function OverlapNotice({ locale, overlaps }: Props) {
  if (overlaps.length === 0) return null
  const t = translator(locale)
  const titleOf = (course: CourseMention) => pickText(course.title, locale)?.value ?? t("text.untitled")
  return (
    <Notice tone="warn">
      <strong>{t("overlap.title")}</strong>
      <ul>
        {overlaps.map(({ personId, course, other, name }) => (
          <li key={`${personId} ${course.slug} ${other.slug}`}>
            {name === undefined
              ? t("overlap.person", { first: titleOf(course), second: titleOf(other) })
              : t("overlap.roster", { name: name ?? t("person.untold"), course: titleOf(other) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
