import { Notice } from "@/components/ui/notice"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { SystemWarning } from "@/lib/system/warnings"

type Props = { locale: Locale; warnings: readonly SystemWarning[]; /** On the page that says more. */ isThere: boolean }

/** What an administrator should not have to look for. */
export function UrgentWarnings({ locale, warnings, isThere }: Props) {
  if (warnings.length === 0 || isThere) return null
  const t = translator(locale)
  return (
    <div className="page office no-print">
      <Notice tone="bad">
        {warnings.map(warning => t(`system.warning_${warning}`)).join(" ")}{" "}
        <a href={paths.admin.system(locale)}>{t("system.title")}</a>
      </Notice>
    </div>
  )
}
