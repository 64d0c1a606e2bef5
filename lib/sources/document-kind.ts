import { InvalidInput } from "@/lib/errors"
import { namesInArchive } from "@/lib/transfer/read/archive"
import { limits } from "@/lib/transfer/read/limits"

/*
 * What a document is, its bytes say; neither its name nor what a browser calls it is believed. Kept are PDF, pictures and
 * office files without macros; nothing of them is opened but the directory of an archive.
 */

/** The kinds that are kept, by media type, with the end of their names. */
const endings = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
  "application/vnd.oasis.opendocument.presentation": "odp",
} as const

export type DocumentType = keyof typeof endings

/** What a file chooser offers. */
export const documentEndings = [...Object.values(endings), "jpeg"].map(ending => `.${ending}`).join(",")

export const endingOf = (type: string): string => endings[type as DocumentType] ?? "bin"

export function refuseDocument(key: string, values: Record<string, string | number> = {}): InvalidInput {
  return new InvalidInput({ document: { key, values } })
}

/** The media type of a document that may be kept, or `InvalidInput` with what to do. */
export async function documentType(bytes: Buffer): Promise<DocumentType> {
  if (bytes.length === 0) throw refuseDocument("document.empty")
  if (bytes.length > limits.bytes) throw refuseDocument("document.large")
  const begins = (text: string, at = 0) => bytes.toString("latin1", at, at + text.length) === text
  if (begins("%PDF-")) return "application/pdf"
  if (begins("\x89PNG\r\n\x1a\n")) return "image/png"
  if (begins("\xff\xd8\xff")) return "image/jpeg"
  if (begins("RIFF") && begins("WEBP", 8)) return "image/webp"
  if (begins("\xd0\xcf\x11\xe0")) throw refuseDocument("document.old")
  if (begins("PK")) return officeType(bytes)
  throw refuseDocument("document.kind")
}

async function officeType(bytes: Buffer): Promise<DocumentType> {
  const names = await namesInArchive(bytes, problem => refuseDocument(`document.${problem}`))
  const office = "application/vnd.openxmlformats-officedocument"
  if (names.has("[Content_Types].xml")) {
    if (names.has("word/document.xml")) return `${office}.wordprocessingml.document`
    if (names.has("xl/workbook.xml")) return `${office}.spreadsheetml.sheet`
    if (names.has("ppt/presentation.xml")) return `${office}.presentationml.presentation`
  }
  const said = openDocumentType(bytes)
  const open = (["text", "spreadsheet", "presentation"] as const).find(kind => said === kind)
  if (open && names.has("content.xml")) return `application/vnd.oasis.opendocument.${open}`
  throw refuseDocument("document.kind")
}

/** An OpenDocument file begins with an entry, not packed, that says which it is. */
function openDocumentType(bytes: Buffer): string | null {
  const [method, nameLength, extra] = bytes.length < 30 ? [] : [8, 26, 28].map(at => bytes.readUInt16LE(at))
  if (method !== 0 || nameLength !== "mimetype".length || extra !== 0) return null
  const said = /^mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)(?![a-z-])/
  return said.exec(bytes.toString("latin1", 30, 120))?.[1] ?? null
}
