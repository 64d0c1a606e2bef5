import { answering, fileAnswer, notFoundAnswer } from "@/lib/api/answers"
import { fileOf, openDataTables } from "@/lib/open-data/tables"

/** Every public table that takes no query. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  return answering(async () => {
    const { file } = await params
    const table = openDataTables.find(each => fileOf(each) === file)
    return table ? fileAnswer(request, await table.csv(), "text/csv", file) : notFoundAnswer("address")
  })
}
