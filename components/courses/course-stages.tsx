import { CourseTable } from "@/components/courses/course-table"
import { Section } from "@/components/ui/section"
import type { PublicCourse } from "@/lib/courses/public-queries"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; course: PublicCourse; today: string }

/** What belongs to a course and is counted with it. */
export function CourseStages({ locale, course, today }: Props) {
  if (course.stages.length === 0) return null
  const t = translator(locale)
  const stages = course.stages.map(stage => ({ ...stage, partOf: null }))
  return (
    <Section id="stages" title={t("course_page.stages")} about={t("course_page.stages_about")}>
      <div>
        <CourseTable id="stages-table" {...{ locale, today }} caption={t("course_page.stages")} courses={stages} days />
      </div>
    </Section>
  )
}
