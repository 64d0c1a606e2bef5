import type { NamedRecord } from "@/lib/filters/course-filter"
import type { Locale } from "@/lib/i18n/locale"
import { countedCourses, type CountedCourse } from "@/lib/statistics/counted-courses"
import { statisticsTable, type StatisticsTable } from "@/lib/statistics/statistics"

/** What the charts of a program, with all below it, are drawn from. */
export type ProgramCharts = {
  courses: CountedCourse[]
  /** Participations by year. */
  years: StatisticsTable
  /** Courses by year and field. */
  coursesByYear: StatisticsTable
  /** Participations by field. */
  fields: StatisticsTable
  /** Courses by topic. */
  topics: StatisticsTable
}

export async function programCharts(program: NamedRecord, lang: Locale): Promise<ProgramCharts> {
  const filter = { program: { id: program.id, slug: program.slug } }
  const [courses, years, coursesByYear, fields, topics] = await Promise.all([
    countedCourses(filter),
    statisticsTable({ measure: "participations", by: ["year"], filter, lang }),
    statisticsTable({ measure: "courses", by: ["year", "field"], filter, lang }),
    statisticsTable({ measure: "participations", by: ["field"], filter, lang }),
    statisticsTable({ measure: "courses", by: ["topic"], filter, lang }),
  ])
  return { courses, years, coursesByYear, fields, topics }
}
