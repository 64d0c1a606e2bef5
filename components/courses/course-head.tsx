import { LifeTag } from "@/components/courses/life-tag"
import { Crumbs } from "@/components/ui/crumbs"
import { LocalizedText } from "@/components/ui/localized-text"
import { Phrase } from "@/components/ui/phrase"
import { RecordTitle } from "@/components/ui/record-title"
import { Tag } from "@/components/ui/tag"
import type { PublicCourse } from "@/lib/courses/public-queries"
import { toldLife } from "@/lib/courses/told-life"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; course: PublicCourse; today: string }

/** The way down to a course, its life, its title in every language, and what it was about. */
export function CourseHead({ locale, course, today }: Props) {
  const t = translator(locale)
  const isUncounted = course.kind !== "course" && course.kind !== "seminar"
  return (
    <>
      {course.programPath.length > 0 && (
        <Crumbs
          label={t("nav.breadcrumbs")}
          items={course.programPath.map(({ slug, names }) => ({
            href: paths.program(locale, slug),
            label: <LocalizedText text={names} locale={locale} named={false} />,
          }))}
        />
      )}
      <RecordTitle
        locale={locale}
        title={course.title}
        lead={course.summary}
        above={
          <p className="tags">
            <LifeTag locale={locale} life={toldLife(course, today)} />
            {course.kind !== "course" && <Tag>{t(`kind.${course.kind}`)}</Tag>}
            {isUncounted && <span className="quiet small">{t("course_page.not_counted")}</span>}
          </p>
        }
        beneath={
          course.partOf && (
            <p>
              <Phrase
                text={t("course_page.is_stage")}
                parts={{
                  course: (
                    <a href={paths.course(locale, course.partOf.slug)}>
                      <LocalizedText text={course.partOf.title} locale={locale} named={false} />
                    </a>
                  ),
                }}
              />
            </p>
          )
        }
      />
    </>
  )
}
