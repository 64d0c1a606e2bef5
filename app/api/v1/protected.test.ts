import { parse } from "csv-parse/sync"
import { beforeAll, describe, expect, it } from "vitest"
import { GET as getProtected } from "@/app/api/v1/statistics/protected/route"
import { GET as getFile } from "@/app/data/[file]/route"
import { problemSchema, protectedStatisticsSchema } from "@/lib/api/schemas"
import { db } from "@/lib/db"
import { updatePerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { locales } from "@/lib/i18n/locale"
import { protectedStatistics } from "@/lib/protection/protected-statistics"
import { protectedTableNames, protectedTables } from "@/lib/protection/tables"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { createRank } from "@/lib/ranks/mutations"
import { rankSchema } from "@/lib/ranks/schema"
import { isProtected } from "@/lib/snapshots/content"
import { freezeTable } from "@/lib/snapshots/mutations"
import { protectedTableOf } from "@/lib/snapshots/protected-content"
import { correctionsOf, getPublicSnapshot, getSnapshotFile } from "@/lib/snapshots/public-queries"
import { snapshotSchema } from "@/lib/snapshots/schema"
import { system } from "@/lib/access/actor"
import { freshDatabase } from "@/lib/testing/database"
import { insertRegister, randomRegister } from "@/lib/testing/random-register"

freshDatabase()

beforeAll(() =>
  db.$transaction(async tx => {
    await insertRegister(tx, randomRegister(3))
    await tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() })
  }),
)

const ask = (query: string) => getProtected(new Request(`http://localhost:3000/api/v1/statistics/protected?${query}`))
const read = async (query: string) => protectedStatisticsSchema.parse(await (await ask(query)).json())
const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, number) => total + (number ?? 0), 0)

describe("the protected tables", () => {
  it("are answered one by one, of a program or of all, each with its sums", async () => {
    const programs = await db.program.findMany({ select: { slug: true } })
    let numbers = 0
    for (const table of protectedTableNames)
      for (const program of ["", ...programs.map(({ slug }) => `&program=${slug}`)]) {
        const answer = await read(`table=${table}${program}`)
        expect(answer).toMatchObject({ table, multipleOf: 5, program: program.replace("&program=", "") || null })
        const cells = answer.rows.map(({ value }) => value)
        expect(sum(answer.firsts.map(({ value }) => value))).toBe(sum(cells))
        expect(sum(answer.seconds.map(({ value }) => value))).toBe(sum(cells))
        expect(answer.total ?? 0).toBe(sum(cells))
        expect(cells.every(cell => (cell ?? 0) % 5 === 0)).toBe(true)
        numbers += sum(cells)
      }
    expect(numbers).toBeGreaterThan(100)
  })

  it("count each person once: a table of people says the same by either kind of year", async () => {
    const [calendar, fiscal, coming] = [
      await read("table=people-by-year-and-field"),
      await read("table=people-by-fiscal-year-and-field"),
      await read("table=first-and-again-by-year"),
    ]
    expect(calendar.total).toBeGreaterThan(0)
    expect(fiscal.total).toBe(calendar.total)
    expect(coming.seconds.find(({ key }) => key === "first")?.value).toBe(calendar.total)
  })

  it("take no other word, and say what is allowed", async () => {
    for (const query of ["table=names", "program=no-such", "table=sexes-by-year&table=parts-by-year", "lang=fr"]) {
      const answer = await ask(query)
      expect(answer.status, query).toBe(400)
      expect(problemSchema.parse(await answer.json()).errors?.[0]?.allowed).toBeTruthy()
    }
    // A filter of the other statistics narrows nothing here.
    expect(await read("table=sexes-by-year&field=medical&year=2022")).toEqual(await read("table=sexes-by-year"))
  })

  it("stand in the file, number for number", async () => {
    const answer = await getFile(new Request("http://localhost:3000/data/protected-tables.csv"), {
      params: Promise.resolve({ file: "protected-tables.csv" }),
    })
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true, bom: true })
    const { rows: cells } = await read("table=rank-bands-by-year")
    const inFile = rows.filter(row => row.table === "rank-bands-by-year" && row.program === "")
    for (const { key, value } of cells)
      if (value)
        expect(inFile.find(row => row.key_1 === key[0] && row.key_2 === key[1])?.value, key.join()).toBe(String(value))
    expect(sum(inFile.map(row => Number(row.value)))).toBe(sum(cells.map(({ value }) => value)))
  })

  it("are made anew when a rank comes to mean something", async () => {
    const before = await read("table=rank-bands-by-year")
    const input = rankSchema.parse({ written: "Team leader", country: null, band: "civilian" })
    await db.$transaction(tx => createRank(system, tx, input))
    expect((await read("table=rank-bands-by-year")).asOf > before.asOf).toBe(true)
  })

  it("are made anew when somebody's sex or country becomes known, if a visitor may know of the course", async () => {
    const asOf = async () => (await read("table=sexes-by-year")).asOf
    const change = async (published: boolean) => {
      const person = await db.person.findFirstOrThrow({
        where: {
          participations: {
            [published ? "some" : "none"]: { course: { publishedAt: { not: null }, deletedAt: null } },
          },
        },
        select: { id: true, version: true, sex: true },
      })
      const input = personSchema.parse({
        names: [{ written: "А.Нэг" }],
        sex: person.sex === "female" ? "male" : "female",
      })
      await db.$transaction(tx => updatePerson(system, tx, { ...person, input }))
    }
    const first = await asOf()
    await change(false)
    expect(await asOf()).toBe(first)
    await change(true)
    expect((await asOf()) > first).toBe(true)
  })
})

describe("a frozen protected table", () => {
  const freeze = (address: string) => db.$transaction(tx => freezeTable(system, tx, snapshotSchema.parse({ address })))
  const found = async (code: string) => {
    const snapshot = await getPublicSnapshot(code)
    if (!snapshot || !isProtected(snapshot.content)) throw new Error(`${code} is no protected table`)
    return { ...snapshot, content: snapshot.content }
  }

  it("says what the page says in every language, and stays so when everybody is gone", async () => {
    const table = protectedTables.find(({ name }) => name === "people-by-year-and-field") ?? protectedTables[0]
    const { code } = await freeze("http://localhost:3000/ja/statistics/protected?table=people-by-year-and-field")
    const { content, query, title } = await found(code)
    expect(query).toEqual({ table: table.name })
    expect(title.ja).toContain("年別")
    expect(content.total).toBeGreaterThan(0)
    for (const lang of locales)
      expect(protectedTableOf(content, lang)).toEqual(await protectedStatistics({ table, lang }))
    const rows = parse((await getSnapshotFile(code, "csv")) ?? "", { columns: true, bom: true }) as Record<
      string,
      string
    >[]
    expect(sum(rows.map(row => Number(row.people)))).toBe(content.total)
    expect(rows[0]).toHaveProperty("year")
    expect(rows[0]?.field_mn).toBeTruthy()
    expect(await correctionsOf(await found(code))).toMatchObject({ lost: false, total: null, rows: [] })

    await db.$transaction(async tx => {
      await tx.participation.deleteMany()
      await tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() })
    })
    expect((await found(code)).content).toEqual(content)
    const { total, rows: changed } = await correctionsOf(await found(code))
    expect(total).toMatchObject({ then: { value: content.total }, now: { value: null } })
    expect(changed.length).toBeGreaterThan(0)
  })

  it("is refused where the address names no such table", async () => {
    const wrong = freeze("/en/statistics/protected?table=names")
    await expect(wrong).rejects.toMatchObject({ errors: { address: { key: "snapshot.address_wrong" } } })
  })
})
