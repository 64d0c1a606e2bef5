import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { holdCourse } from "@/app/[locale]/admin/courses/actions"
import { NumberFields } from "@/components/courses/number-fields"
import { PeriodFields } from "@/components/courses/period-fields"
import { PlannedFor } from "@/components/courses/planned-for"
import { formValues } from "@/lib/forms/values"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.hold") }
}

export default async function HoldingPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseHolding)
  const { startsOn, endsOn } = course
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.hold_title", { name })}
      about={t("course.hold_about")}
      before={<PlannedFor locale={locale} course={course} />}
      action={holdCourse.bind(null, { locale, id: course.id })}
      values={formValues({ startsOn, endsOn }, { dates: ["startsOn", "endsOn"] })}
      go={course.life === "held" ? undefined : t("course.hold_go")}
    >
      <PeriodFields locale={locale} />
      <NumberFields
        locale={locale}
        legend={t("course.hold_numbers")}
        about={t("course.hold_numbers_about")}
        planned={course.headCounts}
      />
    </SmallForm>
  )
}
