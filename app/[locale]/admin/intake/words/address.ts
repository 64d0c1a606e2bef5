import { notFound } from "next/navigation"
import { valuesOf } from "@/lib/filters/query"
import { getWord, type WordRow } from "@/lib/intake/queries"
import { wordKinds, type WordKind } from "@/lib/intake/words"

export type WordPageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

type Query = Awaited<WordPageProps["searchParams"]>

export const kindIn = (query: Query): WordKind | null =>
  wordKinds.find(kind => kind === valuesOf(query, "kind")[0]) ?? null

/** The word of an address; a word may hold any sign, so that it stands in the query. */
export async function requireWord(query: Query): Promise<WordRow> {
  const kind = kindIn(query)
  const word =
    kind &&
    (await getWord({ kind, language: valuesOf(query, "language")[0] ?? "", key: valuesOf(query, "word")[0] ?? "" }))
  if (!word) notFound()
  return word
}
