import { answering, jsonAnswer, movedAnswer, notFoundAnswer } from "@/lib/api/answers"
import { courseAnswer } from "@/lib/api/shapes"
import { getPublicCourse } from "@/lib/courses/public-queries"
import { paths } from "@/lib/paths"

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answering(async () => {
    const course = await getPublicCourse((await params).slug)
    if (!course) return notFoundAnswer("course")
    if ("redirectTo" in course) return movedAnswer(paths.api.course(course.redirectTo))
    return jsonAnswer(request, courseAnswer(course))
  })
}
