import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { publishCourse, withdrawCourse } from "@/app/[locale]/admin/courses/actions"
import { Notice } from "@/components/ui/notice"
import { missingParts } from "@/lib/courses/completeness"
import { messageText } from "@/lib/forms/message-text"
import { listOf } from "@/lib/i18n/format"
import { paths } from "@/lib/paths"
import { toWord } from "@/lib/words"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.publication") }
}

export default async function PublicationPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.coursePublication, { action: "publish" })
  const bound = { locale, id: course.id }
  if (course.publishedAt)
    return (
      <SmallForm
        locale={locale}
        course={course}
        title={t("course.withdraw_title", { name })}
        about={t("course.withdraw_about")}
        action={withdrawCourse.bind(null, bound)}
        go={t("course.withdraw_go")}
      />
    )
  const missing = missingParts(course.completeness).map(part => t(`part.${part}`))
  const kind = toWord(course.kind)
  const isCounted = (kind === "course" || kind === "seminar") && course.life === "held" && course.partOf === null
  const problems = course.publicationProblems
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.publish_title", { name })}
      about={t("course.publish_about")}
      before={
        <>
          {problems.length > 0 ? (
            <Notice tone="warn">
              <p>{t("course.publish_first")}</p>
              <ul>
                {problems.map(problem => (
                  <li key={problem.key}>
                    <a href={paths.admin.courseField(locale, course.slug, "program")}>{messageText(locale, problem)}</a>
                  </li>
                ))}
              </ul>
            </Notice>
          ) : (
            missing.length > 0 && (
              <Notice>
                <p>{t("course.publish_incomplete", { parts: listOf(locale, missing) })}</p>
              </Notice>
            )
          )}
          <p>
            {isCounted ? t("course.publish_counted", { kind: t(`kind.${kind}`) }) : t("course.publish_not_counted")}
          </p>
        </>
      }
      action={publishCourse.bind(null, bound)}
      go={problems.length > 0 ? undefined : t("course.publish_go")}
    />
  )
}
