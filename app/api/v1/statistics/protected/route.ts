import { answering, jsonAnswer, refuse } from "@/lib/api/answers"
import { protectedStatistics } from "@/lib/protection/protected-statistics"
import { readProtectedRequest } from "@/lib/protection/query"

export async function GET(request: Request) {
  return answering(async () => {
    const { problems, ...question } = await readProtectedRequest(new URL(request.url).searchParams)
    refuse(problems)
    return jsonAnswer(request, await protectedStatistics(question))
  })
}
