import { listAnswer } from "@/lib/api/list-answer"
import { programItemAnswer } from "@/lib/api/shapes"
import { inTreeOrder, listPublicPrograms } from "@/lib/programs/public-queries"

export async function GET(request: Request) {
  return listAnswer(request, async () => inTreeOrder(await listPublicPrograms()).map(programItemAnswer))
}
