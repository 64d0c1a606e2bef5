import { ownValue } from "@/components/courses/own-value"
import type { OfficeCourse } from "@/lib/courses/queries"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { comparable, isSame, type Spoken } from "@/lib/statements/spoken"

/** What the course says itself, and whether a claim says so too. */
export function OwnValueText({ locale, course, spoken }: { locale: Locale; course: OfficeCourse; spoken: Spoken }) {
  const t = translator(locale)
  const own = ownValue(locale, course, spoken)
  const claims = course.statements.filter(claim => isSame(claim, spoken))
  const isUnsaid =
    own !== null && comparable.includes(spoken.subject) && claims.length > 0 && !claims.some(({ followed }) => followed)
  if (spoken.subject === "other") return <p>{t("statement.own_other")}</p>
  return (
    <>
      <p>
        {own === null ? t("statement.own_none") : t("statement.own")} {own !== null && <strong>{own}</strong>}
      </p>
      {isUnsaid && <p className="unsaid">{t("statement.unsaid_about")}</p>}
    </>
  )
}
