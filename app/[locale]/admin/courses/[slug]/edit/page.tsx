import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateCourse } from "@/app/[locale]/admin/courses/actions"
import { courseFormOptions } from "@/app/[locale]/admin/courses/form-options"
import { CourseForm } from "@/components/courses/course-form"
import { CourseStateLine } from "@/components/courses/course-state-line"
import { FieldClaims } from "@/components/courses/field-claims"
import { DoneNotice } from "@/components/forms/done-notice"
import { OfficeHead } from "@/components/ui/office-head"
import { courseFormValues } from "@/lib/courses/form-values"
import { getCourseForOffice, getCourseRecord } from "@/lib/courses/queries"
import { inputOf } from "@/lib/courses/record"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const course = await getCourseRecord((await params).slug)
  return { title: pickText(course?.title as LocalText | undefined, locale)?.value }
}

export default async function EditCoursePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const course = await getCourseForOffice(slug)
  if (!course || course.deletedAt) notFound()
  if (course.slug !== slug) permanentRedirect(paths.admin.editCourse(locale, course.slug))
  const t = translator(locale)
  const { options, nameOf } = await courseFormOptions(locale)
  const published = course.publishedAt !== null
  const isElsewhere = course.life === "postponed" || course.life === "canceled"
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {" › "}
            <a href={paths.admin.course(locale, slug)}>{course.code ?? slug}</a>
          </>
        }
        title={pickText(course.title as LocalText, locale)?.value ?? t("text.untitled")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <CourseStateLine locale={locale} course={course} />
      <CourseForm
        locale={locale}
        action={updateCourse.bind(null, { locale, id: course.id })}
        values={courseFormValues(inputOf(course), nameOf)}
        version={course.version}
        options={options}
        claims={spoken => <FieldClaims locale={locale} course={course} spoken={spoken} />}
        lifeElsewhere={
          isElsewhere
            ? {
                life: course.life,
                links: <a href={paths.admin.courseReinstatement(locale, slug)}>{t("course.reinstate")}</a>,
              }
            : null
        }
        published={published}
        about={t(published ? "course.live_about" : "course.draft_about")}
      />
    </main>
  )
}
