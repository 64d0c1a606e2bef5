import { searchWords } from "@/lib/search/searchable"

/** The condition that every word of a query is found in a record's search text; true for a blank query. */
export function containsWords(query: string) {
  return { AND: searchWords(query).map(word => ({ searchText: { contains: literally(word) } })) }
}

/** In LIKE, `%` and `_` stand for anything; here they stand for themselves. */
const literally = (word: string) => word.replace(/[\\%_]/g, "\\$&")
