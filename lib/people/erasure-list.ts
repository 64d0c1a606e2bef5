import { appendFile, mkdir, readFile } from "node:fs/promises"
import path from "node:path"
import { z } from "zod"
import { system } from "@/lib/access/actor"
import type { PrismaClient } from "@/lib/generated/prisma/client"
import { erasePerson } from "@/lib/people/erasure"
import { hasCode } from "@/lib/postgres/postmaster"

/*
 * Who was erased, in a file beside the database: ids and moments, one a line. A backup from before an erasure still has the
 * person, so whoever restores it erases again who stands here.
 */

const line = z.object({ person: z.uuid(), at: z.iso.datetime() })
type Line = z.output<typeof line>

export const erasuresFile = (dataFolder: string) => path.join(dataFolder, "erasures.jsonl")

export async function readErasures(dataFolder: string): Promise<Line[]> {
  const text = await readFile(erasuresFile(dataFolder), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return ""
    throw error
  })
  // a line that was cut when the machine went down is the last one, and is in the database
  return text.split("\n").flatMap(one => {
    try {
      return one.trim() === "" ? [] : [line.parse(JSON.parse(one))]
    } catch {
      return []
    }
  })
}

/** Adds to the file whom the database says were erased and the file does not. At each erasure, each start, and every night. */
export async function keepErasures(db: Pick<PrismaClient, "erasure">, dataFolder: string): Promise<number> {
  const known = new Set((await readErasures(dataFolder)).map(({ person }) => person))
  const erased = await db.erasure.findMany({ orderBy: { at: "asc" } })
  const fresh = erased.filter(({ personId }) => !known.has(personId))
  if (fresh.length === 0) return 0
  await mkdir(dataFolder, { recursive: true })
  const lines = fresh.map(({ personId, at }) => `\n${JSON.stringify({ person: personId, at: at.toISOString() })}`)
  await appendFile(erasuresFile(dataFolder), lines.join(""), { mode: 0o600 })
  return fresh.length
}

/** After a backup was restored: erases again who was erased since. Gives how many. */
export async function eraseAgain(db: PrismaClient, dataFolder: string): Promise<number> {
  const listed = await readErasures(dataFolder)
  let count = 0
  for (const { person, at } of listed) {
    if (await db.erasure.findUnique({ where: { personId: person } })) continue
    await db.$transaction(
      async tx => {
        const id = await whoIs(tx, person)
        if (id !== null) {
          await erasePerson(system, tx, { id, reason: "request" })
          count += 1
        }
        await tx.erasure.createMany({ data: [{ personId: person, at }], skipDuplicates: true })
      },
      { timeout: 60_000 },
    )
  }
  return count
}

/** The record in which the person stands in the backup: that into which it was merged then, or its own. */
async function whoIs(tx: Parameters<typeof erasePerson>[1], person: string): Promise<string | null> {
  const found = await tx.person.findUnique({ where: { id: person }, select: { mergedIntoId: true, erasedAt: true } })
  if (!found || found.erasedAt) return null
  return found.mergedIntoId === null ? person : whoIs(tx, found.mergedIntoId)
}
