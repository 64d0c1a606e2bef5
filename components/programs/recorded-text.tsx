import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Recorded } from "@/lib/programs/reported"

/** What the register adds up to, how far that is from what was reported, and what it lacks. */
export function RecordedText({ locale, recorded }: { locale: Locale; recorded: Recorded }) {
  const t = translator(locale)
  const { of, total, courses, coursesWithoutNumber } = recorded
  return (
    <>
      {of === "participations"
        ? t("program_page.recorded_participations", {
            number: total,
            known: courses - coursesWithoutNumber,
            courses,
          })
        : t(`program_page.recorded_${of}`, { count: total })}
      <small>{differenceText(locale, recorded)}</small>
      {coursesWithoutNumber > 0 && <small>{t("program_page.without_number", { count: coursesWithoutNumber })}</small>}
    </>
  )
}

function differenceText(locale: Locale, { difference, atLeast }: Recorded): string {
  const t = translator(locale)
  if (difference === null) return t("program_page.difference_unknown")
  if (difference === 0) return t("program_page.difference_none")
  const number = formatNumber(locale, Math.abs(difference))
  if (difference > 0) return t("program_page.difference_more", { number })
  return t(atLeast ? "program_page.difference_fewer_at_least" : "program_page.difference_fewer", { number })
}
