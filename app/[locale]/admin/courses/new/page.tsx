import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createCourse } from "@/app/[locale]/admin/courses/actions"
import { courseFormOptions } from "@/app/[locale]/admin/courses/form-options"
import { CourseForm } from "@/components/courses/course-form"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("course.new_title") }
}

export default async function NewCoursePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { program } = await searchParams
  const { options } = await courseFormOptions(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.courses(locale)}>{t("office.courses")}</a>}
        title={t("course.new_title")}
        about={t("course.new_about")}
      />
      <CourseForm
        locale={locale}
        action={createCourse.bind(null, { locale })}
        options={options}
        values={{ kind: "course", life: "planned", program: typeof program === "string" ? program : "" }}
        about={t("course.draft_about")}
      />
    </main>
  )
}
