import { notFound } from "next/navigation"
import { getDocumentFile } from "@/lib/sources/document-queries"
import { fileAnswer } from "@/lib/transfer/file-answer"

/** A document to be saved: its policy is that of `documentPolicy`. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string; id: string }> }) {
  const { code, id } = await params
  const document = await getDocumentFile(code, id)
  if (!document) notFound()
  return fileAnswer(document.name, document.type, document.bytes)
}
