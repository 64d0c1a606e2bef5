import { Notice } from "@/components/ui/notice"
import { Phrase } from "@/components/ui/phrase"
import type { CourseMention } from "@/lib/courses/mentions"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** With a name it is about a roster, without about the person whose page it is. */
type Overlap = { personId: string; course: CourseMention; other: CourseMention; name?: string | null }

type Props = { locale: Locale; overlaps: readonly Overlap[] }

/** Points out who stands in two courses at the same time. */
export function OverlapNotice({ locale, overlaps }: Props) {
  if (overlaps.length === 0) return null
  const t = translator(locale)
  const linkTo = (course: CourseMention) => (
    <a href={paths.admin.course(locale, course.slug)}>
      {pickText(course.title, locale)?.value ?? t("text.untitled")} (
      {formatPeriod(locale, course.startsOn, course.endsOn)})
    </a>
  )
  return (
    <Notice tone="warn">
      <strong>{t("overlap.title")}</strong>
      <ul>
        {overlaps.map(({ personId, course, other, name }) => (
          <li key={`${personId} ${course.slug} ${other.slug}`}>
            {name === undefined ? (
              <Phrase text={t("overlap.person")} parts={{ first: linkTo(course), second: linkTo(other) }} />
            ) : (
              <Phrase text={t("overlap.roster")} parts={{ name: name ?? t("person.untold"), course: linkTo(other) }} />
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
