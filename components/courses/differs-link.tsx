import { StateBox } from "@/components/ui/state-box"
import { claimsId } from "@/lib/courses/evidence"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatementGroup } from "@/lib/statements/public-statements"

/** From a value to what other sources say of it. */
export function DiffersLink({ locale, group }: { locale: Locale; group: StatementGroup | undefined }) {
  if (!group) return null
  return (
    <a className="differs" href={`#${claimsId(group)}`}>
      <StateBox open>{translator(locale)("course_page.sources_differ")}</StateBox>
    </a>
  )
}
