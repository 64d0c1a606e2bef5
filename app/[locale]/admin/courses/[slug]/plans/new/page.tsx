import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { addPlan } from "@/app/[locale]/admin/courses/actions"
import { NumberFields } from "@/components/courses/number-fields"
import { PeriodFields } from "@/components/courses/period-fields"
import { FormChoices } from "@/components/forms/form-choices"
import { FormLocalText } from "@/components/forms/form-local-text"
import { formValues } from "@/lib/forms/values"
import { paths } from "@/lib/paths"
import { planEnds } from "@/lib/words"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.plan_add") }
}

export default async function NewPlanPage({ params }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.newPlan)
  const mayBeHeld = course.life === "held" && course.plans.at(-1)?.endedBy !== "held"
  const announced = course.statements.find(
    ({ subject, planned, startsOn }) =>
      subject === "dates" && planned && startsOn !== null && !course.plans.some(p => p.startsOn === startsOn),
  )
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.plan_title", { name })}
      about={t("course.plan_about")}
      action={addPlan.bind(null, { locale, id: course.id })}
      values={formValues(
        {
          startsOn: announced?.startsOn ?? null,
          endsOn: announced?.endsOn ?? null,
          endedBy: mayBeHeld ? "held" : "changed",
        },
        { dates: ["startsOn", "endsOn"] },
      )}
      go={t("course.plan_go")}
    >
      <PeriodFields locale={locale} />
      <NumberFields locale={locale} legend={t("course.plan_numbers")} />
      <FormChoices
        name="endedBy"
        legend={t("course.plan_endedBy")}
        inline
        options={planEnds
          .filter(end => end !== "held" || mayBeHeld)
          .map(end => ({ value: end, label: t(`chain.ended_${end}`) }))}
      />
      <FormLocalText name="reason" legend={t("course.lifeReason")} multiline rows={2} />
    </SmallForm>
  )
}
