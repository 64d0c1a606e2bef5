import type { Locale } from "@/lib/i18n/locale"

/* Whether a course is announced or told of afterwards: by the verbs of its sentences. */

const planned: Record<Locale, RegExp> = {
  en: /\b(?:will (?:be|give|hold|dispatch|send|take|learn|teach|train|conduct|run|start|begin)|is (?:to be|planned|scheduled)|are (?:to be|planned|scheduled)|plans? to|is going to|to be held|upcoming|announces?)\b/i,
  ja: /予定|実施します|行います|派遣します|開催します|招へいします|開始します|計画してい/,
  mn: /(?:байгуулна|болно|эхэлнэ|явуулна|явагдана|хамрагдана|суралцана|ирнэ|ирүүлнэ|төлөвлө|уншина|заана|оролцоно|үргэлжилнэ)(?!\p{L}*сан)/iu,
}

const held: Record<Locale, RegExp> = {
  en: /\b(?:was|were|took place|held|conducted|ran|lasted|taught|attended|took part|participated|studied|learned|completed|was given|dispatched a|invited|began|ended|visited)\b/i,
  ja: /実施しました|行いました|派遣しました|開催しました|招へいし|参加し(?:た|ました)|学んで(?:もら)?い?(?:た|ました)|教えた|行われ(?:た|ました)|実施され(?:た|ました)|実施した|開かれ(?:た|ました)|担当した|研修しました|終了|派遣された|あたりました|出席し|育成/,
  mn: /(?:лаа|лээ|лоо|лөө|жээ|чээ|сан|сэн|сон|сөн|байна|[ваэ]в|болов|байлаа)(?=[\s.,]|$)/iu,
}

export type Tense = { value: "planned" | "held"; /** Where the verb stands in the text. */ at: number; length: number }

/** What a sentence says of it, by its first verb of that kind; null where it does not say. */
export function tenseOf(text: string, language: Locale): Tense | null {
  for (const [value, patterns] of [
    ["planned", planned],
    ["held", held],
  ] as const) {
    const match = patterns[language].exec(text)
    if (match) return { value, at: match.index, length: match[0].length }
  }
  return null
}
