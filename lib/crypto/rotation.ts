import { CannotOpen, currentKey, openField, sealedWith, sealField } from "@/lib/crypto/field-cipher"
import { sealedColumns, type SealedTable } from "@/lib/crypto/sealed-columns"
import type { PrismaClient } from "@/lib/generated/prisma/client"

/*
 * Seals fields anew under the current key, while people work. Rows are taken in batches of short transactions; one that
 * somebody is just writing is passed over and taken the next time round, so that nobody waits long and nothing gets stuck.
 */

type Row = { id: string } & Record<string, string | null>

export type Rotation = {
  /** Fields that were sealed anew, by column. */
  sealed: Record<string, number>
  /** Fields that do not open with any key of the settings, by column. They stay as they are. */
  closed: Record<string, number>
}

const batch = 500
const nothing = "00000000-0000-0000-0000-000000000000"

/** Seals every field that is not sealed with the current key. */
export function rotateKeys(db: PrismaClient): Promise<Rotation> {
  return sealUnless(db, `s1.${currentKey()}.`)
}

/** Seals what is not sealed at all: fields from before they were. */
export function sealPlainFields(db: PrismaClient): Promise<Rotation> {
  return sealUnless(db, "s1.")
}

async function sealUnless(db: PrismaClient, wanted: string): Promise<Rotation> {
  const rotation: Rotation = { sealed: {}, closed: {} }
  for (const place of sealedColumns) await sealTable(db, place, wanted, rotation)
  return rotation
}

async function sealTable(db: PrismaClient, place: SealedTable, wanted: string, rotation: Rotation) {
  const closed = new Set<string>()
  for (;;) {
    for (let after: string | null = nothing; after !== null;)
      after = await sealBatch(db, place, { wanted, after, rotation, closed })
    const [left] = await db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::integer AS "count" FROM "${place.table}" WHERE (${waits(place)}) AND NOT ("id"::text = ANY ($2))`,
      wanted,
      [...closed],
    )
    if (!left?.count) return
    // somebody is writing these: a moment later they are free
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const waits = ({ columns }: SealedTable) => columns.map(column => `NOT starts_with("${column}", $1)`).join(" OR ")

/** Gives the id after which the next batch begins; null where this was the last. */
async function sealBatch(
  db: PrismaClient,
  { table, columns }: SealedTable,
  { wanted, after, rotation, closed }: { wanted: string; after: string; rotation: Rotation; closed: Set<string> },
): Promise<string | null> {
  const names = columns.map(column => `"${column}"`).join(", ")
  return db.$transaction(
    async tx => {
      const rows = await tx.$queryRawUnsafe<Row[]>(
        `SELECT "id"::text AS "id", ${names} FROM "${table}"
         WHERE "id" > $2::uuid AND (${waits({ table, columns })})
         ORDER BY "id" LIMIT ${String(batch)} FOR NO KEY UPDATE SKIP LOCKED`,
        wanted,
        after,
      )
      const anew = rows.map(row => {
        const isKnown = closed.has(row.id)
        const fields = columns.map(column => {
          const text = row[column] ?? null
          if (text === null || text.startsWith(wanted)) return [column, text]
          const where = `${table}.${column}`
          const sealed = sealAnew(text, `${where}:${row.id}`)
          if (sealed === null) closed.add(row.id)
          const told = sealed === null ? rotation.closed : rotation.sealed
          if (sealed !== null || !isKnown) told[where] = (told[where] ?? 0) + 1
          return [column, sealed ?? text]
        })
        return { id: row.id, ...Object.fromEntries(fields) }
      })
      await tx.$executeRawUnsafe(
        `UPDATE "${table}" t SET ${columns.map(column => `"${column}" = d."${column}"`).join(", ")}
         FROM jsonb_to_recordset($1::jsonb) AS d("id" uuid, ${columns.map(column => `"${column}" text`).join(", ")})
         WHERE t."id" = d."id"`,
        JSON.stringify(anew),
      )
      return rows.length < batch ? null : (rows.at(-1)?.id ?? null)
    },
    { maxWait: 30_000, timeout: 60_000 },
  )
}

function sealAnew(text: string, context: string): string | null {
  if (sealedWith(text) === null) return sealField(text, context)
  try {
    return sealField(openField(text, context), context)
  } catch (error) {
    if (error instanceof CannotOpen) return null
    throw error
  }
}
