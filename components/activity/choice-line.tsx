import type { Change } from "@/lib/activity/events"
import { choiceIn } from "@/lib/activity/told-choice"
import { LocalizedText } from "@/components/ui/localized-text"
import { spokenText } from "@/components/statements/spoken-text"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** Of a choice between sources: which is followed now, which was before, and why. */
export function ChoiceLine({ locale, changes }: { locale: Locale; changes: readonly Change[] }) {
  const choice = choiceIn(changes)
  if (!choice) return null
  const t = translator(locale)
  const values = {
    about: spokenText(locale, choice),
    from: listOf(locale, choice.from),
    to: listOf(locale, choice.to),
  }
  const key = choice.to.length === 0 ? "choice_none" : choice.from.length === 0 ? "choice_first" : "choice_instead"
  return (
    <p className="why">
      {t(`activity.${key}`, values)}
      {Object.keys(choice.reason).length > 0 && (
        <>
          {" "}
          {t("activity.choice_reason")} <LocalizedText text={choice.reason} locale={locale} />
        </>
      )}
    </p>
  )
}
