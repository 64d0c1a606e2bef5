import { jsonAnswer } from "@/lib/api/answers"
import { openApiDocument } from "@/lib/api/openapi"
import { originOf } from "@/lib/auth/origin"

export async function GET(request: Request) {
  return jsonAnswer(request, openApiDocument(originOf(request.headers)))
}
