import { ClaimList } from "@/components/courses/claim-list"
import { daysText, peopleText } from "@/components/courses/people-text"
import { Section } from "@/components/ui/section"
import { claimsId, type Evidence } from "@/lib/courses/evidence"
import type { PublicCourse } from "@/lib/courses/public-queries"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatementGroup } from "@/lib/statements/public-statements"

type Props = { locale: Locale; course: PublicCourse; evidence: Evidence }

/** Where the sources differ, and what else they say. */
export function CourseClaims({ locale, course, evidence }: Props) {
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
              <ClaimList key={claimsId(group)} {...{ locale, group, evidence }} own={ownText(locale, course, group)} />
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

/** The course's own value of what claims can be held against. */
function ownText(locale: Locale, course: PublicCourse, { subject, role }: StatementGroup): string | null {
  if (subject === "dates") return formatPeriod(locale, course.startsOn, course.endsOn)
  if (subject === "duration" && course.days.value !== null)
    return daysText(locale, course.days.value, course.days.precision)
  const headCount = course.headCounts.find(each => each.role === role)
  return headCount ? peopleText(locale, headCount.role, headCount.total, headCount.precision) : null
}
