import { readdir, rm } from "node:fs/promises"
import path from "node:path"

/*
 * Backups that the server makes by itself are named by their time, and go when they are old: for two weeks all of them stay,
 * then the first of each week, up to the number of days that was set. The newest stays whatever its age. Backups that somebody
 * made by hand have other names and are never removed.
 */

const prefix = "scheduled-"
const ending = ".backup"
const day = 24 * 60 * 60_000
const allOf = 14 * day

export const scheduledName = (stamp: string) => `${prefix}${stamp}${ending}`

/** When a backup was made, by its name; null where it is none of the server's own. */
export function timeInName(name: string): Date | null {
  const found = /^scheduled-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.backup$/.exec(name)
  if (!found) return null
  const [year = "", month = "", date = "", hour = "", minute = "", second = "", milliseconds = ""] = found.slice(1)
  return new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}.${milliseconds}Z`)
}

/** Which of these files may go. */
export function outdated(names: readonly string[], now: Date, keepDays: number): string[] {
  const dated = names
    .flatMap(name => {
      const at = timeInName(name)
      return at ? [{ name, age: now.getTime() - at.getTime(), week: Math.floor(at.getTime() / (7 * day)) }] : []
    })
    .sort((one, other) => other.age - one.age)
  const newest = dated.at(-1)?.name
  const weeks = new Set<number>()
  return dated.flatMap(({ name, age, week }) => {
    const isFirstOfWeek = !weeks.has(week)
    weeks.add(week)
    const stays = name === newest || (age <= keepDays * day && (age <= allOf || isFirstOfWeek))
    return stays ? [] : [name]
  })
}

export async function removeOutdated(folder: string, now: Date, keepDays: number): Promise<string[]> {
  const names = outdated(await readdir(folder), now, keepDays)
  for (const name of names) await rm(path.join(folder, name), { force: true })
  return names
}
