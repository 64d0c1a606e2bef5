import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { currentKey, openField, sealedWith, sealField } from "@/lib/crypto/field-cipher"
import { rotateKeys } from "@/lib/crypto/rotation"
import { sealedColumns } from "@/lib/crypto/sealed-columns"
import { db } from "@/lib/db"
import { env, setSettings } from "@/lib/env"
import { insertMany } from "@/lib/insert-many"
import { mergePeople, undoMerge } from "@/lib/people/merge"
import { createPerson, personSelect, updatePerson } from "@/lib/people/mutations"
import { openPrivate, privateContext, sealedSelect } from "@/lib/people/private-fields"
import { personSchema } from "@/lib/people/schema"
import { sealOlder } from "@/lib/people/seal-older"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { minutes, runs } from "@/lib/testing/size"
import { newId } from "@/lib/uuid"

freshDatabase()

const secret = env().secret
const older = "the key of the year before and long enough"
const newer = "the key of this year that is long enough"

const oldKey = () => setSettings({ ENCRYPTION_KEY: older, ENCRYPTION_KEYS_OLD: undefined })
const bothKeys = () => setSettings({ ENCRYPTION_KEY: newer, ENCRYPTION_KEYS_OLD: older })
const onlyNewKey = () => setSettings({ ENCRYPTION_KEY: newer, ENCRYPTION_KEYS_OLD: undefined })

afterAll(() => setSettings({ SECRET: secret, ENCRYPTION_KEY: undefined, ENCRYPTION_KEYS_OLD: undefined }))

beforeEach(async () => {
  oldKey()
  await db.person.deleteMany({})
})

/** People with a telephone number and a note, sealed with the key of the settings. */
async function people(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  const now = new Date().toISOString()
  await insertMany(
    db,
    "person",
    ids.map((id, at) => ({
      id,
      phone: sealField(`+976 ${String(at)}`, privateContext(id, "phone")),
      notes: sealField(`note ${String(at)}`, privateContext(id, "notes")),
      updated_at: now,
    })),
  )
  return ids
}

const read = async (id: string) =>
  openPrivate(await db.person.findUniqueOrThrow({ where: { id }, select: personSelect }))

describe("the change of a key", () => {
  it(
    "goes through while people read and write, without an error, and the old key is needed no more",
    { timeout: minutes({ sample: 2, deep: 20 }) },
    async ({ task }) => {
      const count = runs({ sample: 2000, deep: 100_000 })
      const ids = await people(count)
      bothKeys()
      const written = new Map<string, string>()
      let turns = 0
      let isDone = false
      const worker = async (part: number, parts: number) => {
        for (let at = part; !isDone; at = (at + parts * 7) % count) {
          const id = ids[at - (at % parts) + part] ?? ids[part]
          if (!id) throw new Error("There is nobody to write about")
          const { version } = await read(id)
          turns += 1
          const notes = `written ${String(turns)} by ${String(part)}`
          const input = personSchema.parse({ names: [{ written: "Bat" }], phone: "+976 1", notes })
          await db.$transaction(tx => updatePerson(system, tx, { id, version, input }))
          written.set(id, notes)
        }
      }
      const started = Date.now()
      const rotation = rotateKeys(db).finally(() => (isDone = true))
      const workers = await Promise.allSettled([0, 1].map(part => worker(part, 2)))
      const { sealed, closed } = await rotation
      const seconds = (Date.now() - started) / 1000
      expect(workers.flatMap(one => (one.status === "rejected" ? [String(one.reason)] : []))).toEqual([])
      expect(closed).toEqual({})

      onlyNewKey()
      for (const [id, notes] of written) expect((await read(id)).notes).toBe(notes)
      const rows = await db.person.findMany({ select: { id: true, ...sealedSelect } })
      const wrong = rows.filter(row => {
        const isAsLeft = openPrivate(row).notes?.startsWith(written.has(row.id) ? "written" : "note")
        return !isAsLeft || sealedWith(row.sealedNotes ?? "") !== currentKey()
      })
      expect([rows.length, wrong]).toEqual([count, []])
      task.meta.figures = `${String(count)} people, ${String(sealed["person.notes"])} notes sealed anew in ${seconds.toFixed(1)} s during ${String(turns)} readings and writings, no error`
    },
  )

  it("seals what a merger took over too, so that it can be undone", async () => {
    const make = (notes: string) =>
      db.$transaction(tx => createPerson(system, tx, personSchema.parse({ names: [{ written: "Болд" }], notes })))
    const [kept, merged] = [await make("of the one"), await make("of the other")]
    const choice = {
      sex: "kept",
      country: "kept",
      email: "kept",
      phone: "kept",
      address: "kept",
      notes: "merged",
    } as const
    await db.$transaction(tx =>
      mergePeople(system, tx, { keptId: kept.id, keptVersion: 1, mergedId: merged.id, mergedVersion: 1, choice }),
    )
    expect((await read(kept.id)).notes).toBe("of the other")
    bothKeys()
    await rotateKeys(db)
    onlyNewKey()
    const { id } = await db.personMerge.findFirstOrThrow({ where: { keptId: kept.id } })
    await db.$transaction(tx => undoMerge(system, tx, { id }))
    expect([(await read(kept.id)).notes, (await read(merged.id)).notes]).toEqual(["of the one", "of the other"])
  })

  it("says which fields no key opens and leaves them as they are", async () => {
    const [id = ""] = await people(1)
    const before = await db.person.findUniqueOrThrow({ where: { id }, select: { sealedNotes: true } })
    onlyNewKey()
    expect((await rotateKeys(db)).closed).toEqual({ "person.phone": 1, "person.notes": 1 })
    expect(await db.person.findUniqueOrThrow({ where: { id }, select: { sealedNotes: true } })).toEqual(before)
  })

  it("knows every column in which something sealed stands", async () => {
    const [id = ""] = await people(1)
    await db.person.update({
      where: { id },
      data: { mergersKept: { create: { mergedId: id, undo: {}, sealedFields: sealField("[]", "x") } } },
      select: { id: true },
    })
    const known = new Set(sealedColumns.flatMap(({ table, columns }) => columns.map(column => `${table}.${column}`)))
    const columns = await db.$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'ARRAY')`
    for (const { table, column } of columns) {
      const [found] = await db.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::integer AS "count" FROM "${table}" WHERE position('s1.' in "${column}"::text) > 0`,
      )
      if (found?.count) expect(known).toContain(`${table}.${column}`)
    }
  })
})

describe("what was written before fields were sealed", () => {
  it("is sealed once, and nothing can be written in the open any more", async () => {
    const [id = "", other = ""] = await people(2)
    await asOwner(async client => {
      await client.query("ALTER TABLE person DROP CONSTRAINT person_private_is_sealed")
      await client.query("UPDATE person SET notes = 'as it was' WHERE id = $1", [id])
      await client.query(
        "ALTER TABLE person ADD CONSTRAINT person_private_is_sealed CHECK (notes IS NULL OR starts_with(notes, 's1.')) NOT VALID",
      )
      await client.query("INSERT INTO person_merge (id, kept_id, merged_id, undo) VALUES ($1, $2, $3, $4)", [
        newId(),
        id,
        other,
        JSON.stringify({ moved: [], twice: [], names: [], fields: [{ field: "notes", from: "x", to: "as it was" }] }),
      ])
    })
    expect(await sealOlder(db)).toBe(2)
    expect(await sealOlder(db)).toBe(0)
    expect((await read(id)).notes).toBe("as it was")
    const { sealedFields, undo } = await db.personMerge.findFirstOrThrow({ where: { keptId: id } })
    expect(JSON.stringify([sealedFields, undo])).not.toContain("as it was")
    await expect(db.$executeRaw`UPDATE person SET notes = 'open' WHERE id = ${id}::uuid`).rejects.toThrow()
  })

  it("opens only in its own record", async () => {
    const [one = "", other = ""] = await people(2)
    const { sealedNotes } = await db.person.findUniqueOrThrow({ where: { id: one } })
    await db.person.update({ where: { id: other }, data: { sealedNotes }, select: { id: true } })
    await expect(read(other)).rejects.toThrow(/changed or sealed for another place/)
    expect(() => openField(sealedNotes ?? "", privateContext(one, "email"))).toThrow()
  })
})
