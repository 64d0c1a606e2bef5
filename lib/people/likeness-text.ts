import { formatPercent, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { NameReason } from "@/lib/names/compare"
import type { FactReason } from "@/lib/people/duplicates"

type Likeness = { score: number; reasons: readonly (NameReason | FactReason)[] }

/** How likely two are one person, and why: `93%: sounds alike, other script`. */
export function likenessText(locale: Locale, { score, reasons }: Likeness): string {
  const t = translator(locale)
  const words = reasons.map(reason => t(`likeness.${reason}`))
  // whole percents, down: only what is the same in every letter is 100%
  const percent = formatPercent(locale, Math.floor(score * 100) / 100)
  return t("likeness.text", { score: percent, reasons: listOf(locale, words, "narrow") })
}
