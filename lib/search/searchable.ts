import type { LocalText } from "@/lib/i18n/locale"

/**
 * The form in which texts are kept and compared for search: one width (NFKC), lower case, Latin letters without their
 * marks, single spaces. Marks of other scripts are letters of their own (й, ё, が) and stay.
 */
export function searchable(...texts: (string | LocalText | null | undefined)[]): string {
  const parts = texts.flatMap(text => (text == null ? [] : typeof text === "string" ? [text] : Object.values(text)))
  return parts
    .join(" ")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
}

/** The words of a query, each of which must be found; at most eight, the rest would only cost time. */
export function searchWords(query: string): string[] {
  return searchable(query).split(" ").filter(Boolean).slice(0, 8)
}
