import type { Sentence } from "@/lib/intake/notice-text"
import type { Locale } from "@/lib/i18n/locale"

/*
 * Sentences about other things: courses before and after, totals of the past, ceremonies, deadlines. What stands in them is
 * not the course's own.
 */

const others: Record<Locale, RegExp> = {
  en: /\b(?:since (?:19|20)\d\d|(?:last|previous|earlier|former|following|coming) (?:year|phase|course|stage|time|training)|last year's|previously|so far|to date|until now|altogether|over the years|a similar (?:course|seminar|training|drill)|of the same kind|the next (?:course|one|phase|stage|seminar)|next year|second stage|in the (?:first|second|third) (?:phase|stage))\b/i,
  ja: /これまで|以来|累計|延べ|のべ|前回|前年|昨年|一昨年|過去に.{0,12}受講|次回|来年|翌年|なお、.{0,20}(?:では|でも)|第[二三23]段階/,
  mn: /оноос (?:хойш|эхлэн)|өнөөг хүртэл|одоогийг хүртэл|өнгөрсөн (?:жил|онд|оны)|өмнөх (?:он|жил|сургалт|удаа|шат|үе)|дараагийн|ирэх (?:жил|онд)|хоёр(?: ?дахь|дугаар) шат|эхний үе шатанд|нэгдүгээр үе шатанд|мөн онд|ижил сургалт/i,
}

/** A day that is not when the course was held: a ceremony, a deadline, an appointment. */
const otherDays: Record<Locale, RegExp> = {
  en: /\b(?:(?:closing|opening|completion|handover|signing) ceremony|ceremony|deadline|apply|applications?|register(?:ed)? (?:by|before)|no later than|quarantine|anniversary|earthquake|certificates?)\b/i,
  ja: /閉講式|開講式|修了式|開会式|閉会式|式典|締切|締め切|申し?込|応募|取材|震災|周年|期間中の/,
  mn: /ёслол|хаалт|нээлтийн|бүртгэл|бүртгүүл|газар хөдлөлт|жилийн ой|гэрчилгээ гардуул/i,
}

/** People who were trained before, in a clause of a sentence about this course. */
const otherPeople: Record<Locale, RegExp> = {
  en: /\b(?:had|have|has) (?:already |also )?been (?:trained|taught|educated)|\bof whom\b|\bamong (?:whom|them)\b|\bincluding\b/i,
  ja: /うち|内数|過去に/,
  mn: /тэдний \d+|үүнээс/i,
}

export const isAside = ({ text }: Sentence, language: Locale) => others[language].test(text)
export const isOtherDay = (text: string, language: Locale) => otherDays[language].test(text)
export const isOtherPeople = (text: string, language: Locale) => otherPeople[language].test(text)
