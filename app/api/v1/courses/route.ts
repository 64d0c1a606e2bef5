import { answering, pageAnswer, refuse } from "@/lib/api/answers"
import { courseItemAnswer } from "@/lib/api/shapes"
import { listPublicCourses } from "@/lib/courses/public-queries"
import { courseFilterNames, readCourseFilter } from "@/lib/filters/course-filter"
import { readPaging } from "@/lib/filters/paging"

export async function GET(request: Request) {
  return answering(async () => {
    const params = new URL(request.url).searchParams
    const { page, pageSize, problems } = readPaging(params, 50, true)
    const { filter, problems: inFilter } = await readCourseFilter(params, courseFilterNames)
    refuse([...problems, ...inFilter])
    const { items, total } = await listPublicCourses(filter, page, pageSize)
    return pageAnswer(request, { items: items.map(courseItemAnswer), page, pageSize, total })
  })
}
