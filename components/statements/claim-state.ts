import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatementMention } from "@/lib/statements/mentions"

/** How a claim stands: chosen, saying the same as the record, kept, or chosen once while the record says otherwise now. */
export function claimState(locale: Locale, { chosen, followed }: StatementMention): string {
  const t = translator(locale)
  if (followed) return t(chosen ? "statement.chosen" : "statement.same")
  return t(chosen ? "statement.was_chosen" : "statement.kept")
}
