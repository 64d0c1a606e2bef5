import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { officeFilterOptions } from "@/app/[locale]/admin/courses/filter-options"
import { WhichCourses } from "@/components/courses/which-courses"
import { PlanSections } from "@/components/statistics/plan-sections"
import { OfficeHead } from "@/components/ui/office-head"
import { readCourseFilter, writeCourseFilter } from "@/lib/filters/course-filter"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { listPlanChanges, planRates } from "@/lib/statistics/plan-rates"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("plans.title") }
}

export default async function PlansPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { filter } = await readCourseFilter(await searchParams, ["program", "year"])
  const asked = { filter, audience: "office", lang: locale } as const
  const [byYear, byProgram, changes, options] = await Promise.all([
    planRates({ ...asked, by: "year" }),
    planRates({ ...asked, by: "program" }),
    listPlanChanges(asked),
    officeFilterOptions(locale),
  ])
  const chosen = writeCourseFilter(filter)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.courses(locale)}>{t("office.courses")}</a>}
        title={t("plans.title")}
        about={t("plans.about")}
      />
      <WhichCourses locale={locale} address={paths.admin.plans(locale)} chosen={chosen} options={options} />
      <PlanSections
        locale={locale}
        kind="year"
        byYear={byYear}
        byProgram={byProgram}
        changes={changes}
        hrefOf={slug => paths.admin.course(locale, slug)}
      />
    </main>
  )
}
