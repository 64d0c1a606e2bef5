import { shippedDictionary } from "@/lib/intake/shipped/dictionary"
import { wordKey, type WordKind } from "@/lib/intake/words"

type Address = { kind: WordKind; language: string; key: string }

/** The word that comes with Muster, or undefined. */
export const shippedWord = ({ kind, language, key }: Address) =>
  shippedDictionary[kind].find(word => word.language === language && wordKey(word.written) === key)

export const isShipped = (address: Address) => shippedWord(address) !== undefined
