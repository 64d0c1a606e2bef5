import { claimValue, repeats } from "@/components/statements/claim-value"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import type { StatementMention } from "@/lib/statements/mentions"

/** What a claim says: its value, and the words of the source where they say more. */
export function ClaimText({ locale, claim }: { locale: Locale; claim: StatementMention }) {
  const value = claimValue(locale, claim)
  const said = pickText(claim.claim, locale)?.value
  const words = said && said !== value && !repeats(said, claim, locale) && (
    <LocalizedText text={claim.claim} locale={locale} />
  )
  if (value === null) return words || said
  return (
    <>
      {value}
      {words && <small className="reason">{words}</small>}
    </>
  )
}
