import { FormChoices } from "@/components/forms/form-choices"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { LikelyCourse } from "@/lib/intake/match"
import { paths } from "@/lib/paths"

/** A new draft, or one of the courses that the notice may be about; each can be looked at first. */
export function LikelyCourses({ locale, likely }: { locale: Locale; likely: readonly LikelyCourse[] }) {
  const t = translator(locale)
  const title = (course: LikelyCourse) => pickText(course.title, locale)?.value ?? course.slug
  return (
    <FormChoices
      name="existing"
      legend={t("intake.existing")}
      labelHidden
      hint={
        likely.length === 0 ? (
          t("intake.likely_none")
        ) : (
          <>
            {t("intake.likely")}{" "}
            {likely.map(course => (
              <a key={course.slug} href={paths.admin.course(locale, course.slug)} className="spaced">
                {course.code ?? title(course)}
              </a>
            ))}
          </>
        )
      }
      options={[
        ...likely.map(course => ({
          value: course.slug,
          label: t("intake.add_to", { title: [course.code, title(course)].filter(Boolean).join(" ") }),
          about: [formatPeriod(locale, course.startsOn, course.endsOn), t(`life.${course.life}`)].join(" · "),
        })),
        { value: "", label: t("intake.new_draft"), about: t("intake.new_draft_about") },
      ]}
    />
  )
}
