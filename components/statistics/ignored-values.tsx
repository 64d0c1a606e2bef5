import { Notice } from "@/components/ui/notice"
import type { QueryProblem } from "@/lib/filters/query"
import type { Locale } from "@/lib/i18n/locale"
import { isMessageKey } from "@/lib/i18n/messages"
import { translator } from "@/lib/i18n/translator"

/** Says which values of the address were not understood and left out. */
export function IgnoredValues({ locale, problems }: { locale: Locale; problems: readonly QueryProblem[] }) {
  const t = translator(locale)
  if (problems.length === 0) return null
  return (
    <Notice tone="warn">
      {problems.map(({ name, value }) => {
        const key = `by.${name}`
        return (
          <p key={`${name} ${value}`}>
            {t("notice.unknown_value", { value, name: isMessageKey(key) ? t(key) : name })}
          </p>
        )
      })}
    </Notice>
  )
}
