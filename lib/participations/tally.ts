import type { PersonRoleWord, PrecisionWord } from "@/lib/words"
import { personRoles } from "@/lib/words"

/** How the number published for a role and the names of its roster stand to each other. */
export type RoleTally = {
  role: PersonRoleWord
  /** The course's head count, or null where there is none. */
  published: number | null
  precision: PrecisionWord
  named: number
  absent: number
  /** How many of the published number are without a name; negative where more were there by name. Null without a number. */
  withoutName: number | null
  /** What becomes of it for visitors. */
  told: Told
}

/**
 * `published`: the head count, to which names add nothing. `named`: no head count, so those named and not absent are
 * counted. `withheld`: the same, but too few to be told. `nothing`: no figure is made of this role.
 */
export type Told = "published" | "named" | "withheld" | "nothing"

/** Roles of which public figures are made: participations and instructors. */
const inFigures: ReadonlySet<string> = new Set(["trainee", "instructor"])

type HeadCount = { role: string; total: number; precision: PrecisionWord }
type Part = { role: string; attended: boolean }

/** The roles that have a head count or a name, in the usual order. `smallest` is the smallest number told of a roster. */
export function tallyRoster(headCounts: readonly HeadCount[], parts: readonly Part[], smallest: number): RoleTally[] {
  return personRoles.flatMap(role => {
    const count = headCounts.find(one => one.role === role)
    const named = parts.filter(one => one.role === role)
    if (!count && named.length === 0) return []
    const there = named.filter(one => one.attended).length
    return [
      {
        role,
        published: count?.total ?? null,
        precision: count?.precision ?? "exact",
        named: named.length,
        absent: named.length - there,
        withoutName: count ? count.total - there : null,
        told: toldOf(role, count !== undefined, there, smallest),
      },
    ]
  })
}

function toldOf(role: string, counted: boolean, there: number, smallest: number): Told {
  if (counted) return "published"
  if (!inFigures.has(role)) return "nothing"
  return there > 0 && there < smallest ? "withheld" : "named"
}
