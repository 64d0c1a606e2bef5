import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { takeOutRoster } from "@/app/[locale]/admin/courses/[slug]/roster/export/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { ExportDoor } from "@/components/imports/export-door"
import { OfficeHead } from "@/components/ui/office-head"
import { openExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "export.title") }
}

export default async function RosterExportPage({ params, searchParams }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.rosterExport)
  const passphrase = await openExport("roster.exported", course.id)
  const roster = paths.admin.courseRoster(locale, course.slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.course(locale, course.slug)}>{course.code ?? name}</a>
            {" › "}
            <a href={roster}>{t("roster.title")}</a>
          </>
        }
        title={t("export.title")}
        about={t("export.about")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <ExportDoor
        locale={locale}
        passphrase={passphrase}
        action={takeOutRoster.bind(null, { locale, id: course.id, slug: course.slug })}
        files={(["xlsx", "csv"] as const).map(format => ({
          label: t(`export.${format}`),
          href: paths.admin.rosterFile(locale, course.slug, { format }),
        }))}
        back={roster}
      />
    </main>
  )
}
