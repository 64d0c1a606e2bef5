import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import { createGzip } from "node:zlib"
import { escapeIdentifier, type Client } from "pg"
import { to as copyTo } from "pg-copy-streams"
import type { Head } from "@/lib/activity/chain"
import { headIn } from "@/lib/activity/verify"
import { writeFrame, type Frame, type SequenceState } from "@/lib/backup/frames"
import { newKey, seal, type Lock } from "@/lib/backup/sealed"
import { appliedMigrations, connected, contentOf, listColumns, listSequences, listTables } from "@/lib/backup/tables"
import { hasCode } from "@/lib/postgres/postmaster"
import { Problem } from "@/lib/problem"

export type Written = { tables: number; rows: number; bytes: number; log: Head | null }

type Options = { databaseUrl: string; file: string; passphrase: string; lock?: Lock; cost?: number }

/**
 * Writes all tables as they are at one moment into a file, while others go on working. The file appears when it is whole:
 * what is interrupted leaves only a `.partial`, which nobody takes for a backup.
 */
export async function writeBackup({
  databaseUrl,
  file,
  passphrase,
  lock = "passphrase",
  cost,
}: Options): Promise<Written> {
  if (existsSync(file)) throw new Problem(`${file} exists already: give the backup another name.`)
  const key = await newKey(passphrase, lock, cost)
  const partial = `${file}.partial`
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(partial, "w", 0o600).catch((error: unknown) => {
    throw hasCode(error, "EACCES") || hasCode(error, "ENOENT") ? new Problem(`${file} cannot be written there.`) : error
  })
  const sum: Sum = { tables: 0, rows: 0, log: null }
  try {
    await handle.chmod(0o600)
    await connected(databaseUrl, client =>
      pipeline(
        bytesOf(client, sum),
        createGzip(),
        source => seal(source as AsyncIterable<Buffer>, key),
        async sealed => {
          for await (const bytes of sealed) await handle.write(bytes)
        },
      ),
    )
    await handle.sync()
    const { size } = await handle.stat()
    await handle.close()
    await rename(partial, file)
    return { ...sum, bytes: size }
  } catch (error) {
    await handle.close()
    await rm(partial, { force: true })
    if (hasCode(error, "ENOSPC")) throw new Problem(`There is no room for the backup in ${path.dirname(file)}.`)
    throw error
  }
}

type Sum = Omit<Written, "bytes">

async function* bytesOf(client: Client, sum: Sum): AsyncGenerator<Buffer> {
  for await (const frame of framesOf(client)) {
    if (frame.kind === "M") sum.log = frame.told.log ?? null
    if (frame.kind === "E") {
      sum.tables += 1
      sum.rows += frame.told.rows
    }
    yield* writeFrame(frame)
  }
}

async function* framesOf(client: Client): AsyncGenerator<Frame> {
  const tables = await listTables(client)
  await client.query("begin transaction isolation level repeatable read read only")
  // Others write on; only a change of the schema waits until we are done.
  if (tables.length > 0)
    await client.query(`lock table ${tables.map(escapeIdentifier).join(", ")} in access share mode`)
  const migrations = await appliedMigrations(client)
  const log = await headIn(client)
  yield { kind: "M", told: { form: 1, madeAt: new Date().toISOString(), migrations, tables, ...(log && { log }) } }
  for (const table of tables) yield* framesOfTable(client, table)
  // A sequence stands outside of the snapshot: it is read last, when it is past every number in the tables.
  yield { kind: "S", told: await sequenceStates(client) }
  await client.query("commit")
}

async function* framesOfTable(client: Client, table: string): AsyncGenerator<Frame> {
  const columns = await listColumns(client, table)
  yield { kind: "T", told: { table, columns } }
  const bytes = createHash("sha256")
  const list = columns.map(escapeIdentifier).join(", ")
  // The rows end a moment before the server is ready for the next question.
  const ready = new Promise(resolve => client.once("drain", resolve))
  const rows = client.query(copyTo(`copy ${escapeIdentifier(table)} (${list}) to stdout`)) as AsyncIterable<Buffer>
  for await (const chunk of rows) {
    bytes.update(chunk)
    yield { kind: "D", rows: chunk }
  }
  await ready
  yield { kind: "E", told: { ...(await contentOf(client, table)), bytes: bytes.digest("hex") } }
}

async function sequenceStates(client: Client): Promise<SequenceState[]> {
  const states: SequenceState[] = []
  for (const sequence of await listSequences(client)) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${escapeIdentifier(sequence)}`,
    )
    if (rows[0]) states.push({ sequence, ...rows[0] })
  }
  return states
}
