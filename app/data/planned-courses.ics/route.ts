import { answering, refuse, textAnswer } from "@/lib/api/answers"
import { readLanguage } from "@/lib/api/language"
import { originOf } from "@/lib/auth/origin"
import { plannedCalendar } from "@/lib/courses/calendar"
import { readCourseFilter, statisticsFilterNames } from "@/lib/filters/course-filter"

export async function GET(request: Request) {
  return answering(async () => {
    const params = new URL(request.url).searchParams
    const { lang, problems } = readLanguage(params)
    const { filter, problems: inFilter } = await readCourseFilter(params, statisticsFilterNames)
    refuse([...problems, ...inFilter])
    return textAnswer(request, await plannedCalendar(lang, originOf(request.headers), filter), "text/calendar")
  })
}
