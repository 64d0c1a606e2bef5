import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import { isUuid } from "@/lib/uuid"

/** What is told of a document without its bytes. */
export const documentSelect = {
  id: true,
  name: true,
  type: true,
  size: true,
  checksum: true,
  createdAt: true,
} as const satisfies Prisma.SourceDocumentSelect

export type DocumentRecord = Prisma.SourceDocumentGetPayload<{ select: typeof documentSelect }>

export async function listDocuments(sourceId: string): Promise<DocumentRecord[]> {
  await requireEditor()
  return db.sourceDocument.findMany({ where: { sourceId }, select: documentSelect, orderBy: { createdAt: "asc" } })
}

const of = (code: string, id: string) =>
  ({ id, source: { code, deletedAt: null } }) satisfies Prisma.SourceDocumentWhereInput

export async function getDocument(code: string, id: string): Promise<(DocumentRecord & { sourceId: string }) | null> {
  await requireEditor()
  if (!isUuid(id)) return null
  return db.sourceDocument.findFirst({ where: of(code, id), select: { ...documentSelect, sourceId: true } })
}

/** The file itself. */
export async function getDocumentFile(code: string, id: string) {
  await requireEditor()
  if (!isUuid(id)) return null
  return db.sourceDocument.findFirst({ where: of(code, id), select: { name: true, type: true, bytes: true } })
}
