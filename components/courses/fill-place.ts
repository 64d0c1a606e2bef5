import { fieldId } from "@/components/forms/field-ids"
import type { CompletenessPart } from "@/lib/courses/completeness"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { personRoles, type PersonRoleWord } from "@/lib/words"

type Course = {
  slug: string
  title: unknown
  life: string
  startsOn: string | null
  places: readonly unknown[]
  organizations: readonly unknown[]
  headCounts: readonly { roleKey: string }[]
  sources: readonly unknown[]
}

/** Where in the office a part that is missing of a course is filled in: the field of the form, or a small form of its own. */
export function fillPlace(locale: Locale, course: Course, part: CompletenessPart): string {
  const at = (field: string) => paths.admin.courseField(locale, course.slug, fieldId(field))
  // the rows of those that are there come first; a role without a number stands behind them, in the order of roles
  const number = (role: PersonRoleWord) => {
    const row = course.headCounts.findIndex(({ roleKey }) => roleKey === role)
    return at(`headCounts.${row < 0 ? course.headCounts.length + personRoles.indexOf(role) : row}.total`)
  }
  const organization = at(`organizations.${course.organizations.length}.organization`)
  switch (part) {
    case "title":
      return at(`title.${locales.find(language => !(course.title as LocalText)[language]) ?? locale}`)
    case "program":
    case "field":
    case "mode":
    case "countries":
    case "topics":
      return at(part)
    case "dates":
      return at(course.startsOn === null ? "startsOn" : "endsOn")
    case "place":
      return at("places.0.name.en")
    case "recipients":
    case "provider":
    case "host":
      return organization
    case "trainees":
      return number("trainee")
    case "instructors":
      return number("instructor")
    case "result":
      return at(`result.${locale}`)
    case "source":
      return at(course.sources.length === 0 ? "sources" : `sources-${course.sources.length}`)
    case "reason":
      return course.life === "canceled"
        ? paths.admin.courseCancellation(locale, course.slug)
        : paths.admin.coursePostponement(locale, course.slug)
    case "newDates":
      return paths.admin.courseReinstatement(locale, course.slug)
  }
}
