import type { Metadata } from "next"
import { courseChoiceOptions } from "@/app/[locale]/admin/courses/form-options"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { postponeCourse } from "@/app/[locale]/admin/courses/actions"
import { CourseChoices } from "@/components/courses/course-choices"
import { PeriodFields } from "@/components/courses/period-fields"
import { PlannedFor } from "@/components/courses/planned-for"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormText } from "@/components/forms/form-text"
import { formValues } from "@/lib/forms/values"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.postpone") }
}

export default async function PostponementPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.coursePostponement)
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.postpone_title", { name })}
      about={t("course.postpone_about")}
      before={<PlannedFor locale={locale} course={course} />}
      action={postponeCourse.bind(null, { locale, id: course.id })}
      values={formValues({ to: course.postponedTo?.slug, reason: course.lifeReason })}
      go={t("course.postpone_go")}
    >
      <fieldset className="field">
        <legend>{t("course.postpone_dates")}</legend>
        <p className="hint">{t("course.postpone_dates_about")}</p>
        <PeriodFields locale={locale} />
      </fieldset>
      <FormText
        name="to"
        label={t("course.postponedTo")}
        hint={t("course.postpone_to_hint")}
        list="course-addresses"
        autoComplete="off"
      />
      <FormLocalText name="reason" legend={t("course.lifeReason")} multiline rows={2} />
      <CourseChoices
        id="course-addresses"
        courses={(await courseChoiceOptions(locale)).filter(({ value }) => value !== course.slug)}
      />
    </SmallForm>
  )
}
