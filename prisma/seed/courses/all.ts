import { activityRows, cell, sourcesOf, type ActivityRow } from "../rows"
import type { CourseDetails } from "./details"
import { elsewhere } from "./elsewhere"
import { mongoliaMedical } from "./mongolia-medical"
import { mongoliaPhase1 } from "./mongolia-phase-1"
import { mongoliaPhase2 } from "./mongolia-phase-2"
import { mongoliaPhase3 } from "./mongolia-phase-3"
import { southeastAsia } from "./southeast-asia"

const details: Record<string, CourseDetails> = {
  ...mongoliaPhase1,
  ...mongoliaPhase2,
  ...mongoliaPhase3,
  ...mongoliaMedical,
  ...southeastAsia,
  ...elsewhere,
}

/** An activity as collected, with what we say of it. */
export type Activity = { row: ActivityRow; details: CourseDetails; program: string; sources: string[] }

/** Claims about a course from sources that its row does not name come after those that it names. */
const furtherSources: Record<string, readonly string[]> = { "MN-E14": ["R25"], "MN-E09": ["R26"] }

function activityOf(row: ActivityRow): Activity {
  const own = details[row.id]
  if (!own) throw new Error(`Nothing is written about ${row.id}`)
  return {
    row,
    details: own,
    program: row.phase ? `${row.program}-${row.phase}` : row.program,
    sources: [...sourcesOf(row), ...(furtherSources[row.id] ?? [])],
  }
}

/** Courses before their stages. */
export const activities: Activity[] = activityRows
  .map(activityOf)
  .sort((a, b) => Number(a.row.part_of !== "") - Number(b.row.part_of !== ""))

const slugs = new Map(activities.map(({ row, details: { slug } }) => [row.id, slug]))

export function slugOf(id: string): string {
  const slug = slugs.get(id)
  if (!slug) throw new Error(`No such activity: ${id}`)
  return slug
}

/** What the row says in its shorthand, unless that is only the number over again. */
export const shorthand = (value: string): string | null => (/^\d*$/.test(value) ? null : cell(value))
