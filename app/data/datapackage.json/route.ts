import { answering, jsonAnswer } from "@/lib/api/answers"
import { originOf } from "@/lib/auth/origin"
import { dataPackage } from "@/lib/open-data/data-package"
import { publicDataAsOf } from "@/lib/statistics/as-of"

export async function GET(request: Request) {
  return answering(async () => jsonAnswer(request, dataPackage(originOf(request.headers), await publicDataAsOf())))
}
