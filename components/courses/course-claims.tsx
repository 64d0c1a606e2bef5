import { ClaimList } from "@/components/courses/claim-list"
import { Section } from "@/components/ui/section"
import { claimsId, type Evidence } from "@/lib/courses/evidence"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

/** Where the sources differ, and what else they say. */
export function CourseClaims({ locale, evidence }: { locale: Locale; evidence: Evidence }) {
  const t = translator(locale)
  const { differences, notes } = evidence
  return (
    <>
      {differences.length > 0 && (
        <Section
          id="differences"
          className="differences"
          title={t("course_page.differences")}
          about={t("course_page.differences_about", { count: differences.length })}
        >
          <div>
            {differences.map(group => (
              <ClaimList key={claimsId(group)} {...{ locale, group, evidence }} />
            ))}
          </div>
        </Section>
      )}
      {notes.length > 0 && (
        <Section id="notes" className="differences" title={t("course_page.notes")} about={t("course_page.notes_about")}>
          <div>
            {notes.map(group => (
              <ClaimList key={claimsId(group)} {...{ locale, group, evidence }} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}
