import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

const steps = ["file", "columns", "check", "done"] as const

export function ImportSteps({ locale, at }: { locale: Locale; at: (typeof steps)[number] }) {
  const t = translator(locale)
  return (
    <ol className="steps" aria-label={t("import.steps")}>
      {steps.map(step => (
        <li key={step} aria-current={step === at ? "step" : undefined}>
          {t(`import.step_${step}`)}
        </li>
      ))}
    </ol>
  )
}
