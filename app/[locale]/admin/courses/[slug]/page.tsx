import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { restoreCourse } from "@/app/[locale]/admin/courses/actions"
import { CourseActions } from "@/components/courses/course-actions"
import { CourseFacts } from "@/components/courses/course-facts"
import { CourseStateLine } from "@/components/courses/course-state-line"
import { MissingList } from "@/components/courses/missing-list"
import { RosterSummary } from "@/components/participations/roster-summary"
import { DoneNotice } from "@/components/forms/done-notice"
import { CourseMentions } from "@/components/office/course-mentions"
import { DeletedLine } from "@/components/office/deleted-line"
import { spokenText } from "@/components/statements/spoken-text"
import { StatementList } from "@/components/statements/statement-list"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { paths } from "@/lib/paths"
import { bySpoken, spokenKey } from "@/lib/statements/spoken"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params) }
}

export default async function CoursePage({ params, searchParams }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.course, { deleted: true, action: "read" })
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {course.code && ` › ${course.code}`}
          </>
        }
        title={name}
        actions={course.deletedAt ? undefined : <CourseActions locale={locale} course={course} />}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <DeletedLine
        locale={locale}
        deletedAt={course.deletedAt}
        restore={course.may.edit ? restoreCourse.bind(null, { locale, id: course.id }) : null}
      />
      {!course.deletedAt && <CourseStateLine locale={locale} course={course} />}
      <MissingList locale={locale} course={course} />
      <CourseFacts locale={locale} course={course} />
      <Section id="roster" title={t("course.roster")} about={t("course.roster_about")}>
        <div>
          <RosterSummary locale={locale} tally={course.roster} />
          {!course.deletedAt && course.may.edit && (
            <p className="more">
              <a href={paths.admin.courseRoster(locale, course.slug)}>{t("course.open_roster")}</a>
            </p>
          )}
        </div>
      </Section>
      {course.stages.length > 0 && (
        <Section id="stages" title={t("course.stages")}>
          <CourseMentions id="stages-table" locale={locale} courses={course.stages} />
        </Section>
      )}
      {course.postponedFrom.length > 0 && (
        <Section id="postponed-from" title={t("course.postponedFrom")}>
          <CourseMentions id="postponed-from-table" locale={locale} courses={course.postponedFrom} />
        </Section>
      )}
      <Section id="claims" title={t("course.claims")} about={t("course.claims_about")}>
        <div>
          {bySpoken(course.statements).map(({ claims, ...spoken }) => (
            <StatementList
              key={spokenKey(spoken)}
              locale={locale}
              title={spokenText(locale, spoken)}
              statements={claims}
              source
            />
          ))}
          {!course.deletedAt && course.may.edit && (
            <p className="more">
              <a href={paths.admin.courseStatements(locale, course.slug)}>{t("statement.open")}</a>
            </p>
          )}
        </div>
      </Section>
    </main>
  )
}
