import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { courseTitle, requireCourse } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { SmallForm } from "@/app/[locale]/admin/courses/[slug]/small-form"
import { removePlan } from "@/app/[locale]/admin/courses/actions"
import { formatPeriod } from "@/lib/i18n/format"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await courseTitle(params, "course.plan_remove") }
}

export default async function PlanRemovalPage({ params }: Props) {
  const { id } = await params
  const { locale, course, t } = await requireCourse(params, (each, slug) => paths.admin.planRemoval(each, slug, id))
  const plan = course.plans.find(each => each.id === id)
  if (!plan) notFound()
  const period = formatPeriod(locale, plan.startsOn, plan.endsOn, "long")
  return (
    <SmallForm
      locale={locale}
      course={course}
      title={t("course.plan_remove_title", { period })}
      about={t("course.plan_remove_about")}
      action={removePlan.bind(null, { locale, id: course.id, planId: plan.id })}
      go={t("course.plan_remove_go")}
    />
  )
}
