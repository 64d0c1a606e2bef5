import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { copyCourse } from "@/app/[locale]/admin/courses/actions"
import { FormLocalText } from "@/components/forms/form-local-text"
import { formValues } from "@/lib/forms/values"
import { locales, type LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "form.copy") }
}

export default async function CopyPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseCopy)
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.copy_title", { name })}
      about={t("course.copy_about")}
      action={copyCourse.bind(null, { locale, id: course.id })}
      values={formValues({ title: titleOfCopy(course.title as LocalText) })}
      go={t("course.copy_go")}
    >
      <FormLocalText name="title" legend={t("course.title")} />
    </SmallForm>
  )
}

/** Each title says in its own language that it is a copy. */
function titleOfCopy(title: LocalText): LocalText {
  const copy: LocalText = {}
  for (const locale of locales) {
    const name = title[locale]
    if (name) copy[locale] = translator(locale)("course.copy_of_name", { name })
  }
  return copy
}
