import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { cancelCourse } from "@/app/[locale]/admin/courses/actions"
import { FormLocalText } from "@/components/forms/form-local-text"
import { formValues } from "@/lib/forms/values"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.cancel") }
}

export default async function CancellationPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseCancellation)
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.cancel_title", { name })}
      about={t("course.cancel_about")}
      action={cancelCourse.bind(null, { locale, id: course.id })}
      values={formValues({ reason: course.lifeReason })}
      go={t("course.cancel_go")}
    >
      <FormLocalText name="reason" legend={t("course.lifeReason")} multiline rows={2} />
    </SmallForm>
  )
}
