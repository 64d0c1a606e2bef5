import { answering, refuse, textAnswer } from "@/lib/api/answers"
import { readLanguage } from "@/lib/api/language"
import { originOf } from "@/lib/auth/origin"
import { newsFeed } from "@/lib/courses/news-feed"

export async function GET(request: Request) {
  return answering(async () => {
    const { lang, problems } = readLanguage(new URL(request.url).searchParams)
    refuse(problems)
    return textAnswer(request, await newsFeed(lang, originOf(request.headers)), "application/atom+xml")
  })
}
