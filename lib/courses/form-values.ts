import type { CourseInput } from "@/lib/courses/schema"
import type { FormValues } from "@/lib/forms/state"
import { formValues } from "@/lib/forms/values"

/** A course as its form shows it: organizations by the name under which they can be typed again. */
export function courseFormValues(input: CourseInput, nameOf: (organization: string) => string): FormValues {
  const named = (slug: string | null) => slug && nameOf(slug)
  return formValues(
    {
      ...input,
      organizations: input.organizations.map(row => ({ ...row, organization: nameOf(row.organization) })),
      headCounts: input.headCounts.map(row => ({
        ...row,
        organization: named(row.organization),
        parts: row.parts.map(part => ({ ...part, organization: named(part.organization) })),
      })),
    },
    { dates: ["startsOn", "endsOn"] },
  )
}
