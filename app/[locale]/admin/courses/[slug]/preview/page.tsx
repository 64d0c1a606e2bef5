import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { CourseView } from "@/components/courses/course-view"
import { DoneNotice } from "@/components/forms/done-notice"
import { StateBox } from "@/components/ui/state-box"
import { getCourseAsVisitor } from "@/lib/courses/public-queries"
import { surroundingsOf } from "@/lib/courses/surroundings"
import { today } from "@/lib/dates/today"
import { paths } from "@/lib/paths"
import { publicDataAsOf } from "@/lib/statistics/as-of"
import { asOfText } from "@/lib/statistics/as-of-text"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.preview") }
}

export default async function PreviewPage({ params, searchParams }: CoursePageProps) {
  const { locale, course: own, t } = await requireCourse(params, paths.admin.coursePreview, { action: "read" })
  const course = await getCourseAsVisitor(own.id)
  if (!course) notFound()
  const [surroundings, asOf] = await Promise.all([surroundingsOf(course), publicDataAsOf()])
  const published = own.publishedAt !== null
  return (
    <main id="main" className="page">
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <p className="state-line no-print">
        <strong>
          <StateBox open={!published}>{t("course.preview_title")}</StateBox>
        </strong>
        <span>{t(published ? "course.preview_published" : "course.preview_draft")}</span>
        <a href={paths.admin.editCourse(locale, own.slug)}>{t("form.edit")}</a>
        {!published && <a href={paths.admin.coursePublication(locale, own.slug)}>{t("course.publish")}</a>}
      </p>
      <CourseView
        {...{ locale, course, surroundings }}
        today={today()}
        asOf={asOfText(locale, asOf)}
        draft={!published}
      />
    </main>
  )
}
