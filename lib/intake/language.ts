import type { Locale } from "@/lib/i18n/locale"

/** In which of the three languages a text is written; null where it is none of them. */
export function languageOf(text: string): Locale | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const japanese = kana + count(/\p{Script=Han}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  // a sign of Japanese says as much as several letters; without kana it is Chinese
  if (kana > 0 && japanese * 2 >= Math.max(cyrillic, latin)) return "ja"
  // Russian has neither of the two letters that Mongolian cannot do without
  if (cyrillic > latin) return /[өүӨҮ]/.test(text) ? "mn" : null
  return latin > 0 && kana === 0 && japanese === 0 && /\b(?:the|of|and|in|to|for|from)\b/i.test(text) ? "en" : null
}
