import { PageHead } from "@/components/ui/page-head"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** No certificate has the code that was asked for: what to look at. */
export function UnknownCode({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <main id="main" className="page">
      <PageHead title={t("verify.unknown")} lead={t("verify.unknown_about")} />
    </main>
  )
}
