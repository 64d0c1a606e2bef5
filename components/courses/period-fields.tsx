import { FormPartialDate } from "@/components/forms/form-partial-date"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** First and last day, as far as they are known. */
export function PeriodFields({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const words = {
    day: t("date.day"),
    month: t("date.month"),
    year: t("date.year"),
    inferred: t("date.inferred"),
  }
  return (
    <div className="row dates">
      <FormPartialDate name="startsOn" legend={t("course.startsOn")} words={words} yearFirst={locale !== "en"} />
      <FormPartialDate name="endsOn" legend={t("course.endsOn")} words={words} yearFirst={locale !== "en"} />
    </div>
  )
}
