import { answering, lastingFileAnswer, notFoundAnswer } from "@/lib/api/answers"
import { getSnapshotFile } from "@/lib/snapshots/public-queries"

const types = { csv: "text/csv", json: "application/json" } as const

/** The files of a snapshot, to the byte. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  return answering(async () => {
    const { file } = await params
    const [, code, type] = /^([\d-]+)\.(csv|json)$/.exec(file) ?? []
    if (code === undefined || (type !== "csv" && type !== "json")) return notFoundAnswer("file")
    const text = await getSnapshotFile(code, type)
    return text === null ? notFoundAnswer("file") : lastingFileAnswer(request, text, types[type], `muster-${file}`)
  })
}
