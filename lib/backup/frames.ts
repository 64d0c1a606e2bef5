import type { Head } from "@/lib/activity/chain"
import { altered } from "@/lib/backup/sealed"
import { Problem } from "@/lib/problem"

/*
 * What stands in a backup, before it is compressed and encrypted: frames of a letter, a length and that many bytes.
 *
 *   M  what the backup is: form, time, migrations, tables in the order in which they can be filled
 *   T  a table begins: its name and columns
 *   D  rows of it, as PostgreSQL's COPY wrote them
 *   E  the table ends: how many rows, and checksums
 *   S  where the sequences stand
 */

export type Manifest = {
  form: 1
  madeAt: string
  migrations: string[]
  tables: string[]
  /** The last entry of the activity log; null where it has none, absent in backups from before it was chained. */
  log?: Head | null
}
export type TableStart = { table: string; columns: string[] }
/** `bytes` is the sum over what COPY wrote; `content` one over the rows, whatever their order, that a database can be asked for. */
export type TableEnd = { rows: number; bytes: string; content: string }
export type SequenceState = { sequence: string; value: string; called: boolean }

export type Frame =
  | { kind: "M"; told: Manifest }
  | { kind: "T"; told: TableStart }
  | { kind: "D"; rows: Buffer }
  | { kind: "E"; told: TableEnd }
  | { kind: "S"; told: SequenceState[] }

const longestFrame = 1024 * 1024

export function* writeFrame(frame: Frame): Generator<Buffer> {
  const bytes = frame.kind === "D" ? frame.rows : Buffer.from(JSON.stringify(frame.told))
  for (let at = 0; at < bytes.length || at === 0; at += longestFrame) {
    const part = bytes.subarray(at, at + longestFrame)
    const head = Buffer.alloc(5)
    head.write(frame.kind, 0, "latin1")
    head.writeUInt32BE(part.length, 1)
    yield head
    yield part
  }
}

export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    waiting = Buffer.concat([waiting, chunk])
    while (waiting.length >= 5) {
      const end = 5 + waiting.readUInt32BE(1)
      if (end > longestFrame + 5) throw new Problem(altered)
      if (waiting.length < end) break
      yield frameOf(waiting.toString("latin1", 0, 1), waiting.subarray(5, end))
      waiting = waiting.subarray(end)
    }
  }
  if (waiting.length > 0) throw new Problem(altered)
}

/** The bytes are authenticated by now: they are what a Muster of this form wrote. */
function frameOf(kind: string, bytes: Buffer): Frame {
  if (kind === "D") return { kind, rows: bytes }
  if (kind === "M" || kind === "T" || kind === "E" || kind === "S")
    return { kind, told: JSON.parse(bytes.toString()) as never }
  throw new Problem(altered)
}
