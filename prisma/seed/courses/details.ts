import type { LocalText } from "@/lib/i18n/locale"
import type { OrganizationRoleWord } from "@/lib/words"
import type { Place } from "../places"

/** What an activity needs beside its row: words of our own, and records of the register that the row names in passing. */
export type CourseDetails = {
  slug: string
  title: LocalText
  summary?: LocalText
  result?: LocalText
  /** For administrators. */
  notes?: string
  places?: readonly Place[]
  /** Slugs. */
  topics?: readonly string[]
  organizations?: Partial<Record<OrganizationRoleWord, readonly string[]>>
  /** What the row's shorthand says, in words; left out, the shorthand stands; null where it tells of no people. */
  recipients?: LocalText | null
  delegation?: LocalText | null
}

export const ministry = "japan-ministry-of-defense"
export const groundForce = "japan-ground-self-defense-force"
export const engineerSchool = "jgsdf-engineer-school"
export const armedForces = "mongolian-armed-forces"
export const peacekeepingCenter = "mongolian-peacekeeping-center-tavan-tolgoi"
export const mongolianUnit = (number: string) => `mongolian-armed-forces-unit-${number}`

/** The provider of a dispatched course that the ground force teaches. */
export const provider = [ministry, groundForce]
