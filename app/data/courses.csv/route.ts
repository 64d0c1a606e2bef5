import { answering, fileAnswer, refuse } from "@/lib/api/answers"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { courseFilterNames, readCourseFilter } from "@/lib/filters/course-filter"
import { courseColumns } from "@/lib/open-data/course-columns"
import { writeCsv } from "@/lib/transfer/csv"

const all = 1_000_000

export async function GET(request: Request) {
  return answering(async () => {
    const { filter, problems } = await readCourseFilter(new URL(request.url).searchParams, courseFilterNames)
    refuse(problems)
    const { items } = await listPublicCourses(filter, 1, all)
    return fileAnswer(request, writeCsv(courseColumns, items), "text/csv", "courses.csv")
  })
}
