import { InvalidInput } from "@/lib/errors"
import { kindOf } from "@/lib/transfer/read/archive"
import { limits } from "@/lib/transfer/read/limits"
import { refuseFile } from "@/lib/transfer/read/table"
import { decode } from "@/lib/transfer/read/text"
import { readInThread } from "@/lib/transfer/read/thread"

/** The text of a file, and whether the file itself is worth keeping: a PDF is, a plain text says no more than its text. */
export type DocumentText = { text: string; kept: boolean }

const problems = { heavy: "notice.file_heavy", broken: "notice.file_broken" }

/** The text of a PDF, a web page or a text file, by its content; at most so long, or it is refused. */
export async function readDocumentText(bytes: Buffer, most: number): Promise<DocumentText> {
  if (bytes.length === 0) throw refuseFile("notice.file_empty")
  if (bytes.length > limits.bytes) throw refuseFile("notice.file_large")
  const pdf = bytes.toString("latin1", 0, 5) === "%PDF-"
  const { text } = pdf ? await inThread({ kind: "pdf", bytes, most }) : await ofText(bytes, most)
  if (text.trim() === "") throw refuseFile(pdf ? "notice.file_picture" : "notice.file_empty")
  if (text.length > most) throw refuseFile("notice.file_long", { most })
  return { text, kept: pdf }
}

const inThread = (data: Record<string, unknown>) =>
  readInThread<{ text: string }>("document-worker.mjs", data, problems)

async function ofText(bytes: Buffer, most: number): Promise<{ text: string }> {
  if (kindOf(bytes) !== "text") throw refuseFile("notice.file_kind")
  const text = decoded(bytes)
  return /<(?:!doctype|html|head|body|p|div|br)\b/i.test(text.slice(0, 5000))
    ? inThread({ kind: "html", html: text, most })
    : { text }
}

function decoded(bytes: Buffer): string {
  try {
    return decode(bytes)
  } catch (error) {
    // what is no table is not this form's business: the same file, the right words
    throw error instanceof InvalidInput ? refuseFile("notice.file_kind") : error
  }
}
