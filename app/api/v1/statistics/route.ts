import { answering, jsonAnswer, refuse } from "@/lib/api/answers"
import { readStatisticsRequest } from "@/lib/statistics/query"
import { statistics } from "@/lib/statistics/statistics"

export async function GET(request: Request) {
  return answering(async () => {
    const { problems, ...query } = await readStatisticsRequest(new URL(request.url).searchParams)
    refuse(problems)
    return jsonAnswer(request, await statistics(query))
  })
}
