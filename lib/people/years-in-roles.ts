import { calendarYear } from "@/lib/dates/partial-date"
import type { PersonRoleWord } from "@/lib/words"

export type RoleYears = { role: PersonRoleWord; years: number[] }

type Part = { role: PersonRoleWord; attended: boolean; course: { startsOn: string | null } }

/** What a person was over the years (trainee 2015, assistant 2016), the first role first; absences and courses of no known year are none. */
export function yearsInRoles(parts: readonly Part[]): RoleYears[] {
  const years = new Map<PersonRoleWord, Set<number>>()
  for (const { role, attended, course } of parts) {
    const year = calendarYear(course.startsOn)
    if (!attended || year === null) continue
    years.set(role, (years.get(role) ?? new Set()).add(year))
  }
  return [...years]
    .map(([role, known]) => ({ role, years: [...known].sort((a, b) => a - b) }))
    .sort((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0))
}
