import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { createStatement } from "@/app/[locale]/admin/statements/actions"
import { StatementForm } from "@/components/statements/statement-form"
import { OfficeHead } from "@/components/ui/office-head"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { listSourceChoices } from "@/lib/sources/queries"
import { courseSubjects } from "@/lib/statements/spoken"
import { personRoles } from "@/lib/words"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "statement.new_title") }
}

export default async function NewCourseStatementPage({ params, searchParams }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.newCourseStatement)
  const query = await searchParams
  const subject = readChoice(query, "subject", courseSubjects)
  const role = subject === "head-count" ? readChoice(query, "role", personRoles) : null
  const back = paths.admin.courseStatements(locale, course.slug, { subject, role })
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.course(locale, course.slug)}>{name}</a>
            {" › "}
            <a href={back}>{t("course.claims")}</a>
          </>
        }
        title={t("statement.new_title")}
      />
      <StatementForm
        locale={locale}
        action={createStatement.bind(null, { locale, about: { noun: "course", slug: course.slug } })}
        noun="course"
        values={{
          course: course.slug,
          subject: subject ?? "",
          role: role ?? "",
          stage: course.life === "held" ? "actual" : "planned",
          precision: "exact",
        }}
        sources={await listSourceChoices(locale)}
        cancelHref={back}
      />
    </main>
  )
}
