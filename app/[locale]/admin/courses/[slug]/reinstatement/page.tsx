import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { reinstateCourse } from "@/app/[locale]/admin/courses/actions"
import { PeriodFields } from "@/components/courses/period-fields"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.reinstate") }
}

export default async function ReinstatementPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseReinstatement)
  const action = reinstateCourse.bind(null, { locale, id: course.id })
  if (course.life === "held")
    return (
      <SmallForm
        locale={locale}
        course={course}
        title={t("course.unhold_title", { name })}
        about={t("course.unhold_about")}
        action={action}
        go={t("course.unhold_go")}
      />
    )
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.reinstate_title", { name })}
      about={t("course.reinstate_about")}
      action={action}
      go={course.life === "planned" ? undefined : t("course.reinstate_go")}
    >
      <fieldset className="field">
        <legend>{t("course.reinstate_dates")}</legend>
        <p className="hint">{t("course.reinstate_dates_about")}</p>
        <PeriodFields locale={locale} />
      </fieldset>
    </SmallForm>
  )
}
