import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { open } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { createGunzip } from "node:zlib"
import {
  readFrames,
  type Frame,
  type Manifest,
  type SequenceState,
  type TableEnd,
  type TableStart,
} from "@/lib/backup/frames"
import { altered, keyOf, lockOf, preludeLength, unseal, type Key, type Lock } from "@/lib/backup/sealed"
import { hasCode } from "@/lib/postgres/postmaster"
import { Problem } from "@/lib/problem"

/** A backup whose passphrase is right. */
export type OpenedBackup = { file: string; key: Key }

/** What is done with the pieces of a backup, in the order in which they stand there. */
export type Reader = {
  begin?: (manifest: Manifest) => Promise<void>
  /** Takes the rows of a table, all of them. */
  table: (table: TableStart, rows: AsyncIterable<Buffer>) => Promise<void>
  tableEnd?: (table: TableStart, end: TableEnd) => Promise<void>
  sequences?: (states: SequenceState[]) => Promise<void>
}

export async function lockOfFile(file: string): Promise<Lock> {
  return lockOf(await readPrelude(file))
}

export async function openBackup(file: string, passphrase: string): Promise<OpenedBackup> {
  const key = await keyOf(await readPrelude(file), passphrase)
  if (!key) throw new Problem("This passphrase does not open the backup (or the beginning of the file is damaged).")
  return { file, key }
}

/** Reads a whole backup and believes none of it: who changes a database does so in a transaction of his own. */
export async function readBackup({ file, key }: OpenedBackup, reader: Reader): Promise<Manifest> {
  return pipeline(
    createReadStream(file, { start: preludeLength }),
    source => unseal(source as AsyncIterable<Buffer>, key),
    createGunzip(),
    source => handOut(readFrames(source as AsyncIterable<Buffer>), reader),
  )
}

/** Whether it is whole and unaltered, before anything is done with it. */
export function verifyBackup(backup: OpenedBackup): Promise<Manifest> {
  return readBackup(backup, {
    table: async (_table, rows) => {
      for await (const chunk of rows) if (chunk.length === 0) throw new Problem(altered)
    },
  })
}

async function handOut(frames: AsyncGenerator<Frame>, reader: Reader): Promise<Manifest> {
  const manifest = await told(frames, "M")
  await reader.begin?.(manifest)
  for (const expected of manifest.tables) {
    const table = await told(frames, "T")
    if (table.table !== expected) throw new Problem(altered)
    const rows = rowsOf(frames)
    await reader.table(table, rows)
    const end = rows.end()
    await reader.tableEnd?.(table, end)
  }
  const sequences = await told(frames, "S")
  await reader.sequences?.(sequences)
  const more = await frames.next()
  if (!more.done) throw new Problem(altered)
  return manifest
}

/** The rows up to the end of the table, checked against the sum that stands there. */
function rowsOf(frames: AsyncGenerator<Frame>) {
  const bytes = createHash("sha256")
  let found: TableEnd | undefined
  return {
    async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
      for (let next = await frames.next(); !next.done; next = await frames.next()) {
        const frame = next.value
        if (frame.kind === "E") {
          if (bytes.digest("hex") !== frame.told.bytes) throw new Problem(altered)
          found = frame.told
          return
        }
        if (frame.kind !== "D") break
        bytes.update(frame.rows)
        yield frame.rows
      }
      throw new Problem(altered)
    },
    end(): TableEnd {
      if (!found) throw new Problem(altered)
      return found
    },
  }
}

type Told = { M: Manifest; T: TableStart; S: SequenceState[] }

async function told<Kind extends keyof Told>(frames: AsyncGenerator<Frame>, kind: Kind): Promise<Told[Kind]> {
  const next = await frames.next()
  if (next.done || next.value.kind !== kind) throw new Problem(altered)
  return next.value.told as Told[Kind]
}

async function readPrelude(file: string): Promise<Buffer> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw hasCode(error, "ENOENT") ? new Problem(`There is no file ${file}.`) : error
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(preludeLength), 0, preludeLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
