import { answering, pageAnswer, refuse } from "@/lib/api/answers"
import { readPaging } from "@/lib/filters/paging"

/** A page of a short list that is read as a whole. */
export function listAnswer<Item>(request: Request, read: () => Promise<Item[]>): Promise<Response> {
  return answering(async () => {
    const { page, pageSize, problems } = readPaging(new URL(request.url).searchParams, 50, true)
    refuse(problems)
    const all = await read()
    const items = all.slice((page - 1) * pageSize, page * pageSize)
    return pageAnswer(request, { items, page, pageSize, total: all.length })
  })
}
