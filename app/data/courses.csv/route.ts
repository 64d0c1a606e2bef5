import { answering, fileAnswer, refuse } from "@/lib/api/answers"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { courseFilterNames, readCourseFilter } from "@/lib/filters/course-filter"
import { onePageOfAll } from "@/lib/filters/paging"
import { courseColumns } from "@/lib/open-data/course-columns"
import { writeCsv } from "@/lib/transfer/csv"

export async function GET(request: Request) {
  return answering(async () => {
    const { filter, problems } = await readCourseFilter(new URL(request.url).searchParams, courseFilterNames)
    refuse(problems)
    const { items } = await listPublicCourses(filter, 1, onePageOfAll)
    return fileAnswer(request, writeCsv(courseColumns, items), "text/csv", "courses.csv")
  })
}
