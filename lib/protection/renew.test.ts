import { beforeEach, describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { readRosters } from "@/lib/protection/read-rosters"
import { renewProtectedTables } from "@/lib/protection/renew"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { freshDatabase } from "@/lib/testing/database"
import { emptyRegister, insertRegister, randomRegister, type Register } from "@/lib/testing/random-register"
import { rostersOf } from "@/lib/testing/register-rosters"

freshDatabase()

beforeEach(() => db.$transaction(emptyRegister))

const fill = (register: Register) =>
  db.$transaction(async tx => {
    await insertRegister(tx, register)
    await tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() })
  })
const stored = async () =>
  (await db.protectedTable.findMany({ select: { programId: true, name: true, rows: true } })).sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  )

describe("rosters", () => {
  it("are read from the database as the rules of counting say", async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const register = randomRegister(seed)
      await db.$transaction(emptyRegister)
      await fill(register)
      const [read, told] = [await readRosters(db), rostersOf(register)]
      expect(read.activities, `register ${seed}`).toEqual(told.activities)
      const sorted = (rows: typeof read.attendances) =>
        rows.map(row => JSON.stringify(row, Object.keys(row).sort())).sort()
      expect(sorted(read.attendances), `register ${seed}`).toEqual(sorted(told.attendances))
    }
  })
})

describe("the stored tables", () => {
  it("are made once a publication, and are the same again where nothing public changed", async () => {
    await fill(randomRegister(3))
    const first = await renewProtectedTables()
    const tables = await stored()
    expect(tables.length).toBeGreaterThan(10)
    const ids = (await db.protectedTable.findMany({ select: { id: true } })).map(({ id }) => id)
    expect(await renewProtectedTables()).toEqual(first)
    expect((await db.protectedTable.findMany({ select: { id: true } })).map(({ id }) => id)).toEqual(ids)
    await db.$transaction(tx => tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() }))
    expect((await renewProtectedTables()).getTime()).toBeGreaterThan(first.getTime())
    expect(await stored()).toEqual(tables)
  })

  it("are made once when many ask at the same time", async () => {
    await fill(randomRegister(4))
    const moments = await Promise.all(Array.from({ length: 4 }, () => renewProtectedTables()))
    expect(new Set(moments.map(moment => moment.getTime())).size).toBe(1)
    const programs = new Set((await db.protectedTable.findMany()).map(({ programId }) => programId))
    expect(await db.protectedTable.count({ where: { name: "sexes-by-year" } })).toBe(programs.size)
  })

  it("hold multiples of five and nothing else", async () => {
    for (const seed of [5, 6, 7]) {
      await db.$transaction(emptyRegister)
      await fill(randomRegister(seed))
      await renewProtectedTables()
      const rows = (await stored()).flatMap(({ rows }) => rows as { cells: Record<string, number> }[])
      const numbers = rows.flatMap(({ cells }) => Object.values(cells))
      expect(numbers.length).toBeGreaterThan(0)
      expect(numbers.filter(number => number % 5 !== 0 || number < 0)).toEqual([])
    }
  })

  it("lose a course at once when it is taken back", async () => {
    await fill(randomRegister(3))
    await renewProtectedTables()
    expect(JSON.stringify(await stored())).toMatch(/"officer":[1-9]/)
    await db.$transaction(async tx => {
      await tx.course.updateMany({ data: { publishedAt: null } })
      await tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() })
    })
    await renewProtectedTables()
    expect(JSON.stringify(await stored())).not.toMatch(/"officer"/)
    expect(await db.protectedBlock.count()).toBe(0)
  })
})
