import { Notice } from "@/components/ui/notice"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** Codes that were just made: shown this once. */
export function RecoveryCodes({ locale, codes }: { locale: Locale; codes: readonly string[] }) {
  const t = translator(locale)
  return (
    <Notice tone="good">
      <p>{t("factor.recovery_shown")}</p>
      <ul className="mt-3 grid gap-1 sm:grid-cols-2" aria-label={t("factor.recovery")}>
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
