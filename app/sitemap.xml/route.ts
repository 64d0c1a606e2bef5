import { textAnswer } from "@/lib/api/answers"
import { originOf } from "@/lib/auth/origin"
import { sitemap } from "@/lib/open-data/sitemap"

export async function GET(request: Request) {
  return textAnswer(request, await sitemap(originOf(request.headers)), "application/xml")
}
