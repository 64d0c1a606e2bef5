import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { undoChoice } from "@/app/[locale]/admin/statements/actions"
import { CourseStateLine } from "@/components/courses/course-state-line"
import { OwnValueText } from "@/components/courses/own-value-text"
import { DoneNotice } from "@/components/forms/done-notice"
import { SpokenClaims } from "@/components/statements/spoken-claims"
import { UndoChoice } from "@/components/statements/undo-choice"
import { OfficeHead } from "@/components/ui/office-head"
import { listOpenChoices } from "@/lib/choices/queries"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { bySpoken, courseSubjects, isSame, spokenKey, spokenOf, type Spoken } from "@/lib/statements/spoken"
import { personRoles, statementSubjects } from "@/lib/words"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.claims") }
}

/** What the sources say of a course, thing by thing, or of the one thing that `subject` and `role` name. */
export default async function CourseStatementsPage({ params, searchParams }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseStatements)
  const query = await searchParams
  const subject = readChoice(query, "subject", statementSubjects)
  const role = subject === "head-count" ? readChoice(query, "role", personRoles) : null
  const choices = await listOpenChoices({ courseId: course.id })
  const asked = subject === null ? null : role ? [{ subject, role }] : spokenOf([subject])
  const shown: readonly Spoken[] = asked ?? allOf(course.statements)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {" › "}
            <a href={paths.admin.course(locale, course.slug)}>{name}</a>
          </>
        }
        title={t("course.claims")}
        about={t("statement.page_about")}
        actions={
          <span className="quiet-links">
            {asked && <a href={paths.admin.courseStatements(locale, course.slug)}>{t("statement.all")}</a>}
            <a href={paths.admin.editCourse(locale, course.slug)}>{t("statement.to_form")}</a>
            <a href={paths.admin.courseHistory(locale, course.slug)}>{t("course.open_history")}</a>
          </span>
        }
      />
      <DoneNotice locale={locale} done={query.done} />
      <CourseStateLine locale={locale} course={course} />
      {shown.map(spoken => {
        const last = choices.find(choice => isSame(choice, spoken))
        return (
          <SpokenClaims
            key={spokenKey(spoken)}
            locale={locale}
            spoken={spoken}
            claims={course.statements.filter(claim => isSame(claim, spoken))}
            own={<OwnValueText locale={locale} course={course} spoken={spoken} />}
            addHref={paths.admin.newCourseStatement(locale, course.slug, spoken)}
            undo={
              last && (
                <UndoChoice locale={locale} choice={last} action={undoChoice.bind(null, { locale, id: last.id })} />
              )
            }
          />
        )
      })}
    </main>
  )
}

/** What is usually spoken of, in the order of the form, with whatever else is claimed. */
function allOf(statements: readonly Spoken[]): Spoken[] {
  const claimed = bySpoken(statements)
  const usual = spokenOf(courseSubjects).filter(
    spoken => spoken.role === null || spoken.role === "trainee" || claimed.some(one => isSame(one, spoken)),
  )
  return [...usual, ...claimed.filter(one => !usual.some(spoken => isSame(one, spoken)))]
}
