import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { deleteCourse } from "@/app/[locale]/admin/courses/actions"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "form.delete") }
}

export default async function DeletionPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseDeletion)
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("record.delete_title", { name })}
      about={t("record.delete_about")}
      action={deleteCourse.bind(null, { locale, id: course.id })}
      go={t("record.delete_go")}
    />
  )
}
