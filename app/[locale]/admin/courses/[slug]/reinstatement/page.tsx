import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { reinstateCourse } from "@/app/[locale]/admin/courses/actions"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.reinstate") }
}

export default async function ReinstatementPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseReinstatement)
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.reinstate_title", { name })}
      about={t("course.reinstate_about")}
      action={reinstateCourse.bind(null, { locale, id: course.id })}
      go={t("course.reinstate_go")}
    />
  )
}
