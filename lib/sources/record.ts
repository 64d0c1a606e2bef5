import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { SourceInput } from "@/lib/sources/schema"

/** Everything the source form holds, as the database has it. For the office only. */
export const sourceSelect = {
  id: true,
  code: true,
  title: true,
  publisher: true,
  language: true,
  address: true,
  publishedOn: true,
  readOn: true,
  reliability: true,
  text: true,
  note: true,
  version: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.SourceSelect

export type SourceRecord = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>

/** A source as the input that would write it again. */
export function sourceInputOf(source: SourceRecord): SourceInput {
  return {
    code: source.code,
    title: source.title as LocalText,
    publisher: source.publisher as LocalText,
    language: source.language,
    address: source.address,
    publishedOn: source.publishedOn,
    readOn: source.readOn,
    reliability: source.reliability,
    text: source.text,
    note: source.note,
  }
}
