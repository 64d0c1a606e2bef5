import { createHash } from "node:crypto"
import { parse } from "csv-parse/sync"
import { beforeAll, describe, expect, it } from "vitest"
import { GET as getFile } from "@/app/data/snapshots/[file]/route"
import { system, type Actor } from "@/lib/access/actor"
import { updateCourse } from "@/lib/courses/mutations"
import { courseSelect, inputOf } from "@/lib/courses/record"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Forbidden, InvalidInput } from "@/lib/errors"
import { locales } from "@/lib/i18n/locale"
import { isProtected, readContent, tableOf, writeContent } from "@/lib/snapshots/content"
import { freezeTable } from "@/lib/snapshots/mutations"
import { correctionsOf, getPublicSnapshot, getSnapshotFile } from "@/lib/snapshots/public-queries"
import { snapshotSchema } from "@/lib/snapshots/schema"
import { publicDataAsOf } from "@/lib/statistics/as-of"
import { statisticsTable } from "@/lib/statistics/statistics"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase("seeded")

const byYear = "http://localhost:3000/ja/statistics?measure=participations&by=year,field&program=japan-mongolia"

const freeze = (address: string, actor: Actor = system, more: object = {}) =>
  db.$transaction(tx => freezeTable(actor, tx, snapshotSchema.parse({ address, ...more })))

async function mustGet(code: string) {
  const snapshot = await getPublicSnapshot(code)
  if (!snapshot) throw new Error(`No snapshot ${code}`)
  return snapshot
}

/** One that is no protected table. */
async function mustGetOpen(code: string) {
  const { content, ...snapshot } = await mustGet(code)
  if (isProtected(content)) throw new Error(`${code} is of a protected table`)
  return { ...snapshot, content }
}

async function change(slug: string, draft: Partial<CourseDraft>) {
  const record = await db.course.findUniqueOrThrow({ where: { slug }, select: courseSelect })
  const input = courseSchema.parse({ ...inputOf(record), ...draft })
  await db.$transaction(tx => updateCourse(system, tx, { id: record.id, version: record.version, input }))
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")

describe("a snapshot", () => {
  let code: string
  beforeAll(async () => {
    code = (await freeze(byYear, system, { note: { en: "For the report" } })).code
  })

  it("holds what visitors see, in every language, and is called as the statistics call it", async () => {
    const { content, title, query, note } = await mustGetOpen(code)
    expect(code).toMatch(/^\d{4}-\d\d-\d\d-1$/)
    expect(query).toEqual({ measure: "participations", by: "year,field", program: "japan-mongolia" })
    expect(title.en).toBe("Participations by year and field, Japan–Mongolia Capacity Building Program")
    expect(title.ja).toContain("日本・モンゴル能力構築支援")
    expect(title.mn).toContain("Япон–Монголын")
    expect(note).toEqual({ en: "For the report" })
    const program = await db.program.findUniqueOrThrow({ where: { slug: "japan-mongolia" } })
    for (const lang of locales) {
      const by = ["year", "field"] as const
      const now = await statisticsTable({ measure: "participations", by, filter: { program }, lang })
      expect(tableOf(content, lang)).toEqual(now)
    }
    expect(content.total.value).toBe(452)
  })

  it("has files whose checksums are those of their bytes", async () => {
    const { jsonChecksum, csvChecksum, content } = await mustGet(code)
    for (const [type, checksum] of [
      ["json", jsonChecksum],
      ["csv", csvChecksum],
    ] as const) {
      const file = `${code}.${type}`
      const answer = await getFile(new Request(`http://localhost:3000/data/snapshots/${file}`), {
        params: Promise.resolve({ file }),
      })
      expect(answer.headers.get("cache-control")).toContain("immutable")
      expect(
        createHash("sha256")
          .update(new Uint8Array(await answer.arrayBuffer()))
          .digest("hex"),
      ).toBe(checksum)
    }
    const json = (await getSnapshotFile(code, "json")) ?? ""
    expect(writeContent(readContent(json))).toBe(json)
    const csv = (await getSnapshotFile(code, "csv")) ?? ""
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: "\r\n" })
    expect(rows).toHaveLength(content.rows.length)
    expect(rows.reduce((sum, row) => sum + Number(row.participations), 0)).toBe(452)
    expect(sha256(csv)).toBe(csvChecksum)
  })

  it("does not move the day as of which the figures are", async () => {
    const before = await publicDataAsOf()
    await freeze("?measure=courses")
    expect(await publicDataAsOf()).toEqual(before)
  })

  it("is never changed and never removed, by the application or by the owner of the tables", async () => {
    await expect(db.snapshot.updateMany({ data: { csv: "" } })).rejects.toThrow("permission denied")
    await expect(db.snapshot.deleteMany()).rejects.toThrow("permission denied")
    await expect(db.$executeRaw`truncate snapshot`).rejects.toThrow("permission denied")
    for (const sql of ["update snapshot set csv = ''", "delete from snapshot"])
      await expect(asOwner(client => client.query(sql))).rejects.toThrow("never changed or removed")
  })

  it("says what was corrected since, and stays what it was", async () => {
    const before = await getSnapshotFile(code, "json")
    expect(await correctionsOf(await mustGet(code))).toEqual({ lost: false, total: null, rows: [], changes: [] })
    await change("zam-2024", { headCounts: [{ role: "trainee", total: 43 }], notes: "Ask Б.Сараадүн" })
    await change("zam-2024", { notes: "Nothing for visitors" })
    const corrections = await correctionsOf(await mustGet(code))
    expect(corrections.rows.map(({ keys }) => keys)).toEqual([["2024", "engineering"]])
    const [row] = corrections.rows
    expect((row?.then?.value ?? 0) - (row?.now?.value ?? 0)).toBe(
      (corrections.total?.then?.value ?? 0) - (corrections.total?.now?.value ?? 0),
    )
    expect(row?.then?.value).not.toBe(row?.now?.value)
    expect(corrections.changes.map(({ event, course, facts }) => [event, course.slug, facts])).toEqual([
      ["course.updated", "zam-2024", ["people"]],
    ])
    expect(JSON.stringify(corrections)).not.toContain("Сараадүн")
    expect(await getSnapshotFile(code, "json")).toBe(before)
  })

  it("stays when everything behind it is gone", async () => {
    const before = await mustGet(code)
    await asOwner(async client => {
      await client.query("delete from participation")
      await client.query("delete from person")
      await client.query("update course set deleted_at = now()")
    })
    const after = await mustGet(code)
    expect(after).toEqual(before)
    const { total } = await correctionsOf(after)
    expect([total?.then?.value, total?.now?.value]).toEqual([452, 0])
    await asOwner(client => client.query("update program set deleted_at = now() where slug = 'japan-mongolia'"))
    expect(await correctionsOf(after)).toMatchObject({ lost: true, rows: [] })
    await asOwner(async client => {
      await client.query("update program set deleted_at = null")
      await client.query("update course set deleted_at = null")
    })
  })
})

describe("freezing", () => {
  it("is for administrators", async () => {
    const editor: Actor = {
      kind: "user",
      id: "0192f0c1-0000-7000-8000-000000000001",
      email: "editor@example.org",
      ...editing("all"),
    }
    await expect(freeze(byYear, editor)).rejects.toThrow(Forbidden)
  })

  it.each(["?measure=soldiers", "?by=year&program=atlantis", "?country=AQ"])("is refused for %s", async address => {
    const refused = await freeze(address).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(InvalidInput)
    expect((refused as InvalidInput).errors).toHaveProperty("address")
  })

  it("counts on within a day, and is told in the log without a table", async () => {
    const one = await freeze("?measure=days&by=mode")
    const two = await freeze("?measure=days&by=mode")
    expect(Number(two.code.split("-").at(-1))).toBe(Number(one.code.split("-").at(-1)) + 1)
    const entry = await db.activity.findFirstOrThrow({ where: { recordId: two.id } })
    expect(entry).toMatchObject({ event: "snapshot.frozen", noun: "snapshot", changes: [] })
  })

  it("of no breakdown and of two kinds of year can be read back", async () => {
    for (const address of [
      "?measure=instructors",
      "?measure=courses&by=year,fiscalYear",
      "?measure=courses&by=topic",
    ]) {
      const { code } = await freeze(address)
      const { content } = await mustGetOpen(code)
      expect(tableOf(content, "en").total).toBe(content.total.value)
      expect((await correctionsOf(await mustGet(code))).rows).toEqual([])
    }
  })
})
