import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

export type PublicSource = {
  code: string
  title: LocalText
  publisher: LocalText
  language: string | null
  address: string | null
  publishedOn: string | null
  readOn: string | null
}

/** What a visitor may see of a source: all but the note. */
export const publicSourceSelect = {
  code: true,
  title: true,
  publisher: true,
  language: true,
  address: true,
  publishedOn: true,
  readOn: true,
} satisfies Prisma.SourceSelect

type Row = Prisma.SourceGetPayload<{ select: typeof publicSourceSelect }>

export const publicSource = ({ title, publisher, ...source }: Row): PublicSource => ({
  ...source,
  title: title as LocalText,
  publisher: publisher as LocalText,
})
