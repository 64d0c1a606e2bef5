import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises"
import path from "node:path"
import type { Head } from "@/lib/activity/chain"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { hasCode } from "@/lib/postgres/postmaster"

/*
 * The heads of the log, kept in a file beside the database: without them nobody could see that the newest entries are gone.
 * One line of JSON each, the newest last. A file that grew long keeps every second of its older half.
 */

const most = 2000

export const headsFile = (dataFolder: string) => path.join(dataFolder, "activity-heads.jsonl")

/** The heads that were written down; a line that was cut by a crash is passed over. */
export async function readHeads(dataFolder: string): Promise<Head[]> {
  const text = await readFile(headsFile(dataFolder), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return ""
    throw error
  })
  return text.split("\n").flatMap(line => headIn(line) ?? [])
}

function headIn(line: string): Head | null {
  try {
    const { number, hash, at } = JSON.parse(line) as Partial<Head>
    return typeof number === "number" && typeof hash === "string" && typeof at === "string"
      ? { number, hash, at }
      : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export async function writeHead(dataFolder: string, head: Head): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  await appendFile(headsFile(dataFolder), `${JSON.stringify(head)}\n`, { mode: 0o600 })
  const heads = await readHeads(dataFolder)
  if (heads.length <= most) return
  const older = heads.slice(0, most / 2).filter((_head, at) => at % 2 === 0)
  await replaceHeads(dataFolder, [...older, ...heads.slice(most / 2)])
}

async function replaceHeads(dataFolder: string, heads: readonly Head[]): Promise<void> {
  const file = headsFile(dataFolder)
  await writeFile(`${file}.partial`, heads.map(head => `${JSON.stringify(head)}\n`).join(""), { mode: 0o600 })
  await rename(`${file}.partial`, file)
}

/** After a restore the log is the one of the backup: the heads of before are put aside under the given name. */
export async function beginHeads(dataFolder: string, aside: string): Promise<void> {
  const file = headsFile(dataFolder)
  await rename(file, `${file}.${aside}`).catch((error: unknown) => {
    if (!hasCode(error, "ENOENT")) throw error
  })
}

type Database = Pick<PrismaClient, "activity">

export async function readHead(db: Database): Promise<Head | null> {
  return headOf(await db.activity.findFirst({ where: { number: { not: null } }, orderBy: { number: "desc" }, select }))
}

const select = { number: true, hash: true, at: true } as const

function headOf(row: { number: bigint | null; hash: string | null; at: Date } | null): Head | null {
  return row?.hash && row.number !== null
    ? { number: Number(row.number), hash: row.hash, at: row.at.toISOString() }
    : null
}

/**
 * Writes the newest entry down if it is not yet. A log that is not the one whose head was kept is not followed: what was
 * written down stays, so that a check finds the place.
 */
export async function keepHead(db: Database, dataFolder: string): Promise<"kept" | "unchanged" | "another log"> {
  const kept = (await readHeads(dataFolder)).at(-1) ?? null
  const head = await readHead(db)
  if (head === null && kept === null) return "unchanged"
  if (kept !== null) {
    if (head?.hash === kept.hash && head.number === kept.number) return "unchanged"
    const there = await db.activity.findUnique({ where: { number: kept.number }, select })
    if (there?.hash !== kept.hash) return "another log"
  }
  if (head === null) return "another log"
  await writeHead(dataFolder, head)
  return "kept"
}
