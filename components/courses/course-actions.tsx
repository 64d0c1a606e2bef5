import { ButtonLink } from "@/components/ui/button-link"
import type { OfficeCourse } from "@/lib/courses/queries"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; course: OfficeCourse }

/** What can be done with a course: each change of state has a small form of its own. */
export function CourseActions({ locale, course }: Props) {
  const t = translator(locale)
  const { slug, life, may } = course
  const published = course.publishedAt !== null
  const { admin } = paths
  const more = [
    (life === "planned" || life === "postponed") && {
      href: admin.courseHolding(locale, slug),
      label: t("course.hold"),
    },
    life === "planned" && { href: admin.courseCancellation(locale, slug), label: t("course.cancel") },
    life === "planned" && { href: admin.coursePostponement(locale, slug), label: t("course.postpone") },
    (life === "canceled" || life === "postponed") && {
      href: admin.courseReinstatement(locale, slug),
      label: t("course.reinstate"),
    },
    life === "held" && { href: admin.courseReinstatement(locale, slug), label: t("course.unhold") },
    { href: admin.courseCopy(locale, slug), label: t("form.copy") },
    { href: admin.courseDeletion(locale, slug), label: t("form.delete") },
    { href: admin.courseHistory(locale, slug), label: t("course.open_history") },
  ].filter(action => action !== false)
  return (
    <>
      {may.edit && (
        <span className="quiet-links">
          {more.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </span>
      )}
      {may.publish && (
        <ButtonLink href={admin.coursePublication(locale, slug)}>
          {t(published ? "course.withdraw" : "course.publish")}
        </ButtonLink>
      )}
      {may.edit && (
        <ButtonLink href={admin.editCourse(locale, slug)} look="primary">
          {t("form.edit")}
        </ButtonLink>
      )}
    </>
  )
}
