import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; course: { startsOn: string | null; endsOn: string | null } }

/** The days that are about to be replaced. */
export function PlannedFor({ locale, course: { startsOn, endsOn } }: Props) {
  if (startsOn === null && endsOn === null) return null
  return <p>{translator(locale)("course.planned_for", { period: formatPeriod(locale, startsOn, endsOn, "long") })}</p>
}
