import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { containsWords } from "@/lib/search/contains-words"
import { searchable } from "@/lib/search/searchable"

type Reader = Pick<Prisma.TransactionClient, "topic">

/** The topic that is called exactly so in one of the languages, or null. */
export async function findTopicNamed(reader: Reader, text: string): Promise<{ slug: string } | null> {
  const wanted = searchable(text)
  const found = await reader.topic.findMany({
    where: { deletedAt: null, ...containsWords(text) },
    select: { slug: true, names: true },
    orderBy: { slug: "asc" },
  })
  return found.find(({ names }) => Object.values(names as LocalText).some(name => searchable(name) === wanted)) ?? null
}
