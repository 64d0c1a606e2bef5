import { performance } from "node:perf_hooks"
import { setImmediate } from "node:timers/promises"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Checked, Likely, StagedRow } from "@/lib/imports/check"
import { tellProgress } from "@/lib/imports/progress"
import { comparerOf, likelyScore } from "@/lib/names/compare"
import { nameKeys } from "@/lib/names/keys"
import { findLikelyPeople } from "@/lib/people/matches"

/*
 * Who the new people of a file may be, by the sound of their names: someone of the register, or of a row above. It only
 * points out; what a row does is changed by whoever imports. In a large file as many are compared as a page may wait for:
 * the others wait for the worklist of likely duplicates.
 */

type Reader = Pick<Prisma.TransactionClient, "$queryRaw">

const patience = 6000
const mostShown = 3
/** So many rows above, with the most and longest keys in common, are compared by name. */
const mostCompared = 4
/** A key that so many rows have tells nothing. */
const mostWithKey = 200

type Newcomer = { row: StagedRow; names: string[]; keys: string[] }

/** For each row that was not compared yet; a row that brings nobody new has nothing to compare. */
export async function compareNewcomers(
  reader: Reader,
  { courses, participants }: Checked,
): Promise<Map<string, Likely[]>> {
  const end = performance.now() + patience
  const newcomers = newcomersIn(participants)
  const found = new Map<string, Likely[]>(
    [...courses, ...participants].flatMap(({ row }) => (row.compared ? [] : [[row.id, []]])),
  )
  for (const { row } of newcomers) found.delete(row.id)
  const waiting = newcomers.filter(({ row }) => !row.compared)
  if (waiting.length === 0) return found
  const known = await keysInRegister(reader, waiting)
  const above = new Map<string, number[]>()
  for (const [at, newcomer] of newcomers.entries()) {
    if (at % 100 === 0) {
      tellProgress("comparing", at, newcomers.length)
      // others are answered meanwhile
      await setImmediate()
    }
    const { row, names, keys } = newcomer
    if (!row.compared) {
      if (performance.now() > end) break
      const people = keys.some(key => known.has(key)) ? await findLikelyPeople(reader, names, { limit: mostShown }) : []
      const likely: Likely[] = [
        ...people.map(({ id, score, reasons }) => ({ person: id, score, reasons })),
        ...rowsAbove(newcomers, above, newcomer),
      ]
      found.set(row.id, likely.sort((a, b) => b.score - a.score).slice(0, mostShown))
    }
    for (const key of keys) {
      const list = above.get(key)
      if (list) list.push(at)
      else above.set(key, [at])
    }
  }
  return found
}

/** The first row about each new person, with every spelling of him. */
function newcomersIn(participants: Checked["participants"]): Newcomer[] {
  const groups = new Map<number, { row: StagedRow; names: Set<string> }>()
  for (const { row, draft, who } of participants) {
    if (!("group" in who)) continue
    const written = draft.names.map(name => name.written)
    const group = groups.get(who.group)
    if (group) for (const name of written) group.names.add(name)
    else groups.set(who.group, { row, names: new Set(written) })
  }
  return [...groups.values()].map(({ row, names }) => ({ row, names: [...names], keys: nameKeys([...names]) }))
}

async function keysInRegister(reader: Reader, newcomers: readonly Newcomer[]): Promise<Set<string>> {
  const keys = [...new Set(newcomers.flatMap(one => one.keys))]
  const found = await reader.$queryRaw<{ key: string }[]>`
    SELECT a."key" FROM unnest(${keys}::text[]) AS a("key")
    WHERE EXISTS (SELECT 1 FROM "person_name_key" k WHERE k."key" = a."key")`
  return new Set(found.map(({ key }) => key))
}

function rowsAbove(newcomers: readonly Newcomer[], above: ReadonlyMap<string, number[]>, { names, keys }: Newcomer) {
  const weights = new Map<number, number>()
  for (const key of keys) {
    const rows = above.get(key) ?? []
    if (rows.length > mostWithKey) continue
    for (const at of rows) weights.set(at, (weights.get(at) ?? 0) + key.length)
  }
  const compare = comparerOf(names)
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .flatMap(([at]): Likely[] => {
      const other = newcomers[at]
      const likeness = other && compare(other.names)
      return likeness && likeness.score >= likelyScore ? [{ row: other.row.id, ...likeness }] : []
    })
}
