import type { Locale } from "@/lib/i18n/locale"

/** Words of two languages that others in the same letters do not have. */
const english =
  /\b(?:the|of|and|to|for|from|was|were|will|with|by|which|this|took|held|course|training|trainees?|instructors?)\b/i
const mongolian =
  /(?<!\p{L})(?:оны|онд|сарын|сард|нь|болов|болсон|боллоо|байна|юм|багш|сургалт\p{L}*|хамрагд\p{L}*)(?!\p{L})/iu

/** In which of the three languages a text is written; null where it is none of them. */
export function languageOf(text: string): Locale | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const japanese = kana + count(/\p{Script=Han}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  // a sign of Japanese says as much as several letters; without kana it is Chinese
  if (kana > 0 && japanese * 2 >= Math.max(cyrillic, latin)) return "ja"
  // Russian has neither of the two letters that Mongolian adds
  if (cyrillic > latin) return /[өү]/i.test(text) || mongolian.test(text) ? "mn" : null
  return latin > 0 && japanese === 0 && english.test(text) ? "en" : null
}
