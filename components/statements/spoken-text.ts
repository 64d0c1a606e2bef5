import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Spoken } from "@/lib/statements/spoken"

/** What claims are about: "Dates", "Head count: trainees". */
export function spokenText(locale: Locale, { subject, role }: Spoken): string {
  const t = translator(locale)
  return role ? t("statement.head_count_of", { role: t(`role.${role}`) }) : t(`subject.${subject}`)
}
