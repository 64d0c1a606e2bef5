import type { Metadata } from "next"
import { courseTitle, requireCourse, type CoursePageProps } from "@/app/[locale]/admin/courses/[slug]/require-course"
import { undoChoice } from "@/app/[locale]/admin/statements/actions"
import { ActivityList } from "@/components/activity/activity-list"
import { UndoChoice } from "@/components/statements/undo-choice"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Pagination } from "@/components/ui/pagination"
import { readNameBook } from "@/lib/activity/names"
import { listOpenChoices } from "@/lib/choices/queries"
import { listCourseHistory } from "@/lib/courses/history"
import { readPaging } from "@/lib/filters/paging"
import { listPageSize } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  return { title: await courseTitle(params, "course.history_title") }
}

export default async function HistoryPage({ params, searchParams }: CoursePageProps) {
  const { locale, course, name, t } = await requireCourse(params, paths.admin.courseHistory)
  const { page } = readPaging(await searchParams, listPageSize)
  const history = await listCourseHistory(course.slug, page)
  const choices = await listOpenChoices({ courseId: course.id })
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
        title={t("course.history_title")}
        actions={<a href={paths.admin.versions(locale, "course", course.id)}>{t("version.title")}</a>}
      />
      {history.total === 0 ? (
        <EmptyState fact={t("course.history_none")} />
      ) : (
        <ActivityList
          locale={locale}
          entries={history.items}
          names={await readNameBook(locale)}
          named={false}
          beside={({ id }) => {
            const choice = choices.find(({ entry }) => entry === id)
            return (
              choice && (
                <UndoChoice
                  locale={locale}
                  choice={choice}
                  action={undoChoice.bind(null, { locale, id: choice.id })}
                  told
                />
              )
            )
          }}
        />
      )}
      <Pagination
        page={history.page}
        pageCount={Math.ceil(history.total / history.pageSize)}
        href={each => paths.admin.courseHistory(locale, course.slug, { page: each === 1 ? null : each })}
        words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
      />
    </main>
  )
}
