import { listAnswer } from "@/lib/api/list-answer"
import { topicItemAnswer } from "@/lib/api/shapes"
import { listPublicTopics } from "@/lib/topics/public-queries"

export async function GET(request: Request) {
  return listAnswer(request, async () => (await listPublicTopics()).map(topicItemAnswer))
}
