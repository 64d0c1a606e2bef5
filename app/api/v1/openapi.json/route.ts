import { jsonAnswer } from "@/lib/api/answers"
import { openApiDocument } from "@/lib/api/openapi"
import { publicOrigin } from "@/lib/public-origin"

export async function GET(request: Request) {
  return jsonAnswer(request, openApiDocument(publicOrigin()))
}
