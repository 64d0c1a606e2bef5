import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { escapeIdentifier, type Client } from "pg"
import { from as copyFrom } from "pg-copy-streams"
import type { Manifest, SequenceState, TableEnd, TableStart } from "@/lib/backup/frames"
import { readBackup, verifyBackup, type OpenedBackup } from "@/lib/backup/read-backup"
import { appliedMigrations, connected, contentOf, listTables, tableWithRecords } from "@/lib/backup/tables"
import { migrationsFolder, readMigrations } from "@/lib/migrate/history"
import { migrate } from "@/lib/migrate/migrate"
import { Problem } from "@/lib/problem"

export type Restored = { madeAt: string; tables: number; rows: number }

type Options = { ownerUrl: string; applicationUrl: string; backup: OpenedBackup }

/**
 * Fills an empty database from a backup: the file is read once to the end before anything is touched, the schema is brought
 * to where it was when the backup was made, the records are filled in and counted again in one transaction, and then the
 * schema is brought up to date.
 */
export async function restoreBackup({ backup, ...database }: Options): Promise<Restored> {
  const manifest = await verifyBackup(backup)
  await requireKnown(manifest)
  await connected(database.ownerUrl, client => requireEmpty(client, manifest))
  await migrate({ ...database, only: new Set(manifest.migrations) })
  const restored = await connected(database.ownerUrl, client => fill(client, backup))
  await migrate(database)
  return restored
}

async function requireKnown({ migrations }: Manifest): Promise<void> {
  const known = new Set((await readMigrations(migrationsFolder)).migrationDirectories.map(({ path: name }) => name))
  const newer = migrations.findLast(name => !known.has(name))
  if (newer !== undefined)
    throw new Problem(
      `This backup was made by a newer Muster (its schema has ${newer}, which this one does not know): restore it with that version.`,
    )
}

async function requireEmpty(client: Client, { migrations }: Manifest): Promise<void> {
  const table = await tableWithRecords(client)
  if (table !== null) {
    throw new Problem(
      `There are records in this database already (in the table ${table}), and a backup is restored only into an empty one: set DATA_FOLDER to a new folder, or DATABASE_URL to an empty database.`,
    )
  }
  const ahead = (await appliedMigrations(client)).find(name => !migrations.includes(name))
  if (ahead !== undefined) {
    throw new Problem(
      `This backup was made before the schema had ${ahead}, which this empty database has already: restore into one without any tables.`,
    )
  }
}

async function fill(client: Client, backup: OpenedBackup): Promise<Restored> {
  const ends = new Map<string, TableEnd>()
  await client.query("begin")
  const { madeAt, tables } = await readBackup(backup, {
    begin: manifest => prepare(client, manifest),
    table: (table, rows) => fillTable(client, table, rows),
    tableEnd: async ({ table }, end) => void ends.set(table, end),
    sequences: states => setSequences(client, states),
  })
  for (const [table, end] of ends) {
    await client.query(`alter table ${escapeIdentifier(table)} enable trigger user`)
    const { rows, content } = await contentOf(client, table)
    if (rows !== end.rows || content !== end.content)
      throw new Error(`The table ${table} is not the same after it was filled: ${rows} rows instead of ${end.rows}.`)
  }
  await client.query("commit")
  await client.query("analyze")
  return { madeAt, tables: tables.length, rows: [...ends.values()].reduce((sum, { rows }) => sum + rows, 0) }
}

/** Nobody writes from here on; what migrations shipped makes room for what the backup has of it. */
async function prepare(client: Client, manifest: Manifest): Promise<void> {
  const tables = await listTables(client)
  if (tables.length !== manifest.tables.length || tables.some(table => !manifest.tables.includes(table)))
    throw new Problem("This database has other tables than the one the backup was made of: restore into an empty one.")
  const all = tables.map(escapeIdentifier).join(", ")
  await client.query(`lock table ${all} in access exclusive mode`)
  await requireEmpty(client, manifest)
  // What triggers would make of a row is in the backup already; and one lets nobody empty the log.
  for (const table of tables) await client.query(`alter table ${escapeIdentifier(table)} disable trigger user`)
  await client.query(`truncate ${all}`)
}

async function fillTable(client: Client, { table, columns }: TableStart, rows: AsyncIterable<Buffer>): Promise<void> {
  const list = columns.map(escapeIdentifier).join(", ")
  await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${escapeIdentifier(table)} (${list}) from stdin`)))
}

async function setSequences(client: Client, states: SequenceState[]): Promise<void> {
  for (const { sequence, value, called } of states)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [escapeIdentifier(sequence), value, called])
}
