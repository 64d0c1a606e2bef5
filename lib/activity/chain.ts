import { createHash } from "node:crypto"

/*
 * The chain of the activity log, as the database makes it (function activity_hash): each entry's hash is SHA-256 over its
 * parts as text, each part with its length in bytes and a colon before it, and the first part is the hash of the entry before.
 * How a check of it reads: docs/decisions/0028-a-log-that-shows-tampering.md.
 */

/** An entry as it is hashed: jsonb as PostgreSQL writes it. */
export type ChainedEntry = {
  id: string
  /** Null: it was put there beside the chain. */
  number: number | null
  hash: string | null
  at: Date
  actorId: string | null
  event: string
  noun: string
  recordId: string
  label: string
  changes: string
}

/** The last entry there was at some time, as it was written down outside of the database. */
export type Head = { number: number; hash: string; at: string }

export type ChainProblem =
  /** What stands there is not what was written, or stands in another's place. */
  | { kind: "changed"; number: number; id: string }
  | { kind: "missing"; from: number; to: number }
  /** Not added by the log itself. */
  | { kind: "inserted"; id: string; number: number | null }
  /** Missing at the end, as a head tells that was written down; up to `vouched` another head says that nothing is. */
  | { kind: "cut"; from: number; to: number; vouched: number }
  /** A chain that is right in itself and not the one that was there: the first other entry is one of these. */
  | { kind: "rewritten"; from: number; to: number }

export type ChainVerdict = { entries: number; head: Head | null; heads: number; problems: ChainProblem[] }

export function hashOf(previous: string, place: number, entry: ChainedEntry): string {
  const parts = [
    previous,
    String(place),
    entry.id,
    entry.at.toISOString(),
    entry.actorId ?? "",
    entry.event,
    entry.noun,
    entry.recordId,
    entry.label,
    entry.changes,
  ]
  const hash = createHash("sha256")
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`)
  return hash.digest("hex")
}

/**
 * Reads entries in the order of their numbers, those without one last, and says at which places they are not what the log
 * wrote. Heads that were written down tell what the entries alone cannot: that the end is missing, or that the whole chain was
 * made anew.
 */
export async function verifyChain(
  entries: AsyncIterable<ChainedEntry>,
  heads: readonly Head[] = [],
): Promise<ChainVerdict> {
  const problems: ChainProblem[] = []
  const wanted = new Map<number, Set<string>>()
  for (const { number, hash } of heads) wanted.set(number, (wanted.get(number) ?? new Set()).add(hash))
  let count = 0
  let head: Head | null = null
  /** What the hash before may be; null: it is not there to be known. */
  let previous: readonly string[] | null = [""]
  let agreed = 0
  let disagreed: number | null = null

  for await (const entry of entries) {
    count++
    const { number, hash, id } = entry
    const last: number = head?.number ?? 0
    if (number === null || hash === null || number <= last) {
      problems.push({ kind: "inserted", id, number })
      continue
    }
    if (number > last + 1) {
      problems.push({ kind: "missing", from: last + 1, to: number - 1 })
      previous = null
    }
    const right: string[] | undefined = previous?.map(before => hashOf(before, number, entry))
    const isRight: boolean = right === undefined || right.includes(hash)
    if (!isRight) problems.push({ kind: "changed", number, id })
    // where the entry or only its hash was changed, the next one tells by which of the two it goes on
    previous = isRight ? [hash] : [hash, ...(right ?? [])]
    head = { number, hash, at: entry.at.toISOString() }

    const said = wanted.get(number)
    if (said && [...said].every(one => one === hash)) agreed = disagreed === null ? number : agreed
    else if (said) disagreed ??= number
  }

  if (disagreed !== null && !problems.some(problem => placeOf(problem) <= (disagreed ?? 0)))
    problems.push({ kind: "rewritten", from: agreed + 1, to: disagreed })
  const last = head?.number ?? 0
  const highest = Math.max(0, ...wanted.keys())
  if (highest > last) problems.push({ kind: "cut", from: last + 1, to: highest, vouched: agreed })
  return { entries: count, head, heads: heads.length, problems }
}

function placeOf(problem: ChainProblem): number {
  if (problem.kind === "changed") return problem.number
  return problem.kind === "inserted" ? (problem.number ?? Number.POSITIVE_INFINITY) : problem.from
}

/** A problem in a sentence, for the terminal. */
export function tellProblem(problem: ChainProblem): string {
  switch (problem.kind) {
    case "changed":
      return `Entry ${problem.number} (id ${problem.id}) is not what was written there: it was changed, or put in the place of another.`
    case "missing":
      return `${entriesOf(problem)} ${problem.from === problem.to ? "is" : "are"} missing: removed.`
    case "inserted":
      return `The entry with the id ${problem.id}${problem.number === null ? "" : ` (number ${problem.number})`} was not added by the log: inserted.`
    case "cut":
      return (
        `${entriesOf(problem)} ${problem.from === problem.to ? "is" : "are"} missing: the end of the log was cut off.` +
        (problem.vouched < problem.from - 1
          ? ` No head vouches for what stands from ${problem.vouched + 1} on: it may have been written anew.`
          : "")
      )
    case "rewritten":
      return `The log was written anew from an entry between ${problem.from} and ${problem.to} on: it is not the one whose head was kept.`
  }
}

const entriesOf = ({ from, to }: { from: number; to: number }) =>
  from === to ? `Entry ${from}` : `The entries ${from} to ${to}`
