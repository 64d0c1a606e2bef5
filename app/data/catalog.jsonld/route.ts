import { answering, jsonAnswer } from "@/lib/api/answers"
import { originOf } from "@/lib/auth/origin"
import { dataCatalog } from "@/lib/open-data/catalog"
import { publicDataAsOf } from "@/lib/statistics/as-of"

export async function GET(request: Request) {
  return answering(async () =>
    jsonAnswer(request, dataCatalog(originOf(request.headers), await publicDataAsOf()), "application/ld+json"),
  )
}
