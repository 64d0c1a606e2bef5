import type { Option } from "@/components/forms/options"
import type { UnknownWords } from "@/components/courses/unknown-organization"
import type { Translate } from "@/lib/i18n/translator"
import { personRoles } from "@/lib/words"

/** What a person can have been in a course. */
export const roleOptions = (t: Translate): Option[] =>
  personRoles.map(role => ({ value: role, label: t(`role_one.${role}`) }))

export const completedOptions = (t: Translate): Option[] => [
  { value: "yes", label: t("value.yes") },
  { value: "no", label: t("value.no") },
]

export const unknownOrganizationWords = (t: Translate): UnknownWords => ({
  unknown: t("course.organization_as"),
  choose: t("course.organization_as_choose"),
  addIt: t("course.organization_as_add"),
  unresolved: t("course.organization_as_unresolved"),
})
