import { describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { InvalidInput } from "@/lib/errors"
import type { RowState, Verdict } from "@/lib/imports/check"
import { confirmImport } from "@/lib/imports/confirm"
import type { ImportField } from "@/lib/imports/headings"
import { mendRows, setColumns, stageFile, type Mending, type SheetChoice } from "@/lib/imports/stage"
import { undoImport } from "@/lib/imports/undo"
import { wordChoice } from "@/lib/imports/vocabulary"
import { freshDatabase } from "@/lib/testing/database"
import { providerWorkbook } from "@/lib/testing/provider-workbook"
import { readFileRows } from "@/lib/transfer/read/file"
import { readText } from "@/lib/transfer/read/text"
import { administering } from "@/lib/testing/actors"

freshDatabase()

async function administrator(): Promise<UserActor> {
  const email = "importer@example.org"
  const { id } = await db.user.upsert({ where: { email }, create: { email, passwordHash: "-" }, update: {} })
  return { kind: "user", id, email, ...administering }
}

async function stage(file: Buffer | string, course: string | null = null) {
  const actor = await administrator()
  const sheets = typeof file === "string" ? await readText(file, "pasted") : await readFileRows("file.xlsx", file)
  return db.$transaction(tx => stageFile(actor, tx, { name: "file.xlsx", sheets, course }))
}

async function rowsIn(id: string) {
  const rows = await db.importRow.findMany({ where: { batchId: id }, orderBy: [{ sheet: "asc" }, { number: "asc" }] })
  return rows.map(row => ({ ...row, state: row.state as RowState, verdict: row.verdict as unknown as Verdict }))
}

const mendingOf = (some: Partial<Mending>): Mending => ({
  cells: [],
  people: new Map(),
  leftOut: new Map(),
  organizations: new Map(),
  words: new Map(),
  ...some,
})
const mend = async (id: string, some: Partial<Mending>) => {
  const actor = await administrator()
  return db.$transaction(tx => mendRows(actor, tx, { id, mending: mendingOf(some) }))
}
const confirm = async (id: string, rowsSeen: number) => {
  const actor = await administrator()
  return db.$transaction(tx => confirmImport(actor, tx, { id, rowsSeen }))
}
const undo = async (id: string) => {
  const actor = await administrator()
  return db.$transaction(tx => undoImport(actor, tx, { id }))
}

describe("an import of a provider's workbook", () => {
  it("takes every record once, leaves titles, totals and blanks out, is undone and imported again", async () => {
    const { id } = await stage(await providerWorkbook("A"))
    const rows = await rowsIn(id)
    const records = rows.filter(row => row.state !== "not-data")
    expect(records.map(row => [row.sheet, row.number, row.state])).toEqual([
      [0, 5, "new"],
      [0, 7, "new"],
      [1, 2, "wrong"],
      [1, 3, "wrong"],
      [1, 5, "new"],
      [1, 6, "new"],
      [1, 7, "new"],
      [2, 3, "new"],
      [2, 4, "new"],
    ])
    expect(records.find(row => row.number === 2)?.verdict.problems).toHaveProperty("organization")
    await mend(id, { organizations: new Map([["Unit 014 A", "new"]]) })
    expect((await rowsIn(id)).filter(row => row.state === "wrong")).toEqual([])
    // Өлзийсайхан is written Olziisaikhan on the next list
    const [here, before] = [records.find(row => row.number === 7 && row.sheet === 1)!, records[4]!]
    expect(here.likely).toMatchObject([{ row: before.id }])
    await mend(id, { people: new Map([[here.id, `row:${before.id}`]]) })

    for (let round = 1; round <= 2; round += 1) {
      expect(await confirm(id, 9)).toEqual({ rows: 9 })
      const courses = await db.course.findMany({ include: { headCounts: true }, orderBy: { code: "asc" } })
      expect(courses.map(({ code, startsOn, endsOn }) => [code, startsOn, endsOn])).toEqual([
        ["X1-A", "2025-08-20", "2025-09-17"],
        ["X2-A", "2026-04-06", "2026-04"],
      ])
      expect(courses.map(course => course.headCounts.map(row => [row.total, row.precision]))).toEqual([
        [[4, "exact"]],
        [[10, "about"]],
      ])
      expect(await db.participation.count()).toBe(7)
      // Bolormaa stands in two spellings and two courses
      const people = await db.person.findMany({ include: { names: true, participations: true } })
      expect(people).toHaveLength(5)
      const bolormaa = people.find(person => person.names.some(name => name.written.startsWith("Доржийн")))
      expect(bolormaa?.participations).toHaveLength(2)
      const olzii = people.find(person => person.names.some(name => name.written.startsWith("Очирын")))
      expect(olzii?.names.map(name => name.written)).toContain("Olziisaikhan Ochir A")
      expect(olzii?.participations).toHaveLength(2)
      await expect(confirm(id, 9)).rejects.toThrow(InvalidInput)
      if (round === 1) {
        await undo(id)
        expect([await db.course.count(), await db.person.count(), await db.participation.count()]).toEqual([0, 0, 0])
        await expect(undo(id)).rejects.toThrow(InvalidInput)
        expect(await db.organization.count()).toBe(0)
        expect((await rowsIn(id)).filter(row => row.state === "wrong")).toEqual([])
      }
    }

    const again = await stage(await providerWorkbook("A"))
    expect(new Set((await rowsIn(again.id)).map(row => row.state))).toEqual(new Set(["not-data", "known"]))
  })

  it("adds how a file writes someone who is known, and takes it away again", async () => {
    const first = await stage("Name,Course\nД.Мөнхзул,X1-A\n")
    await confirm(first.id, 1)
    const { id } = await stage(
      "Name,Name in passport,Organization,Course\nMunkhzul Damba,MUNKHZUL DAMBA,Unit 77,X2-A\n",
    )
    await mend(id, { organizations: new Map([["Unit 77", "new"]]) })
    const [, row] = await rowsIn(id)
    const person = await db.person.findFirstOrThrow({ where: { names: { some: { written: "Д.Мөнхзул" } } } })
    expect(row!.likely).toMatchObject([{ person: person.id }])
    await mend(id, { people: new Map([[row!.id, person.id]]) })
    expect((await rowsIn(id))[1]?.state).toBe("matched")
    await confirm(id, 1)
    const names = async () =>
      (await db.personName.findMany({ where: { personId: person.id }, orderBy: { position: "asc" } })).map(
        name => name.written,
      )
    expect(await names()).toEqual(["Д.Мөнхзул", "Munkhzul Damba"])
    // what the import made is named elsewhere meanwhile
    const other = await stage("Name,Organization,Course\nSome One,Unit 77,X1-A\n")
    await confirm(other.id, 1)
    await expect(undo(id)).rejects.toThrow(InvalidInput)
    await undo(other.id)
    await undo(id)
    expect(await names()).toEqual(["Д.Мөнхзул"])
    expect(await db.organization.count({ where: { searchText: "unit 77" } })).toBe(0)
    expect(await db.slug.count({ where: { noun: "organization", slug: "unit-77" } })).toBe(0)
  })

  it("is not undone while something depends on it", async () => {
    const first = await stage("Name,Course\nД.Батлут,X1-A\n")
    await confirm(first.id, 1)
    const second = await stage("Name,Course\nД.Батлут,X2-A\n")
    expect((await rowsIn(second.id))[1]?.state).toBe("matched")
    await confirm(second.id, 1)
    await expect(undo(first.id)).rejects.toThrow(InvalidInput)
    await undo(second.id)
    await undo(first.id)
    expect(await db.personName.count({ where: { written: "Д.Батлут" } })).toBe(0)
  })
})

describe("rows of an import", () => {
  it("say which cell is wrong and are mended in place, or left out", async () => {
    const { id } = await stage("Name;Role;Course\nAnu Bat;Cook;X1-A\n;Trainee;X1-A\nBold Dorj;Багш;nowhere\n")
    const [, cook, nobody, nowhere] = await rowsIn(id)
    expect(cook?.verdict.problems.role).toMatchObject({ key: "import.word_unknown" })
    expect(nobody?.verdict.problems.name).toMatchObject({ key: "import.name_required" })
    expect(nowhere?.verdict.problems.course).toMatchObject({ key: "import.course_unknown" })
    await mend(id, {
      cells: [
        { row: cook!.id, field: "role", text: "助教" },
        { row: nowhere!.id, field: "course", text: "X1-A" },
      ],
      leftOut: new Map([[nobody!.id, true]]),
    })
    expect((await rowsIn(id)).map(row => row.state)).toEqual(["not-data", "new", "wrong", "new"])
    expect(await confirm(id, 2)).toEqual({ rows: 2 })
  })

  it("ask who is meant where two people have the name, and doubt one who stands twice", async () => {
    const twins = await stage("Name,Course,Person key\nБ.Энхжин,X1-A,1\nБ.Энхжин,X1-A,2\n")
    await confirm(twins.id, 2)
    const { id } = await stage("Name,Course\nБ.Энхжин,X2-A\nО.Ану,X2-A\nО.Ану,X2-A\n")
    const [, asked, , twice] = await rowsIn(id)
    expect(asked?.verdict.problems.name).toMatchObject({ key: "import.person_choose", choose: "person" })
    expect(twice?.verdict.problems.name).toMatchObject({ key: "import.person_twice" })
    await mend(id, { people: new Map([[asked!.id, asked!.verdict.people![0]!]]) })
    expect((await rowsIn(id)).map(row => row.state)).toEqual(["not-data", "matched", "new", "wrong"])
  })

  it("remember by which other name an organization was meant", async () => {
    await stage("Name,Course,Organization\nX Y,X1-A,ЯӨХ\n").then(({ id }) =>
      mend(id, { organizations: new Map([["ЯӨХ", "unit-014-a"]]) }).then(() => confirm(id, 1)),
    )
    const { id } = await stage("Name,Course,Organization\nZ W,X1-A,яөх\n")
    expect((await rowsIn(id))[1]?.state).toBe("new")
  })

  it("remember what a word means, until the import is undone", async () => {
    const { id } = await stage("Name,Role,Course\nP Q,教官補,X1-A\n")
    expect((await rowsIn(id))[1]?.verdict.problems.role).toMatchObject({ choose: "word" })
    await mend(id, { words: new Map([[wordChoice("role", "教官補"), "assistant"]]) })
    await confirm(id, 1)
    const states = async () => {
      const again = await stage("Name,Role,Course\nR S,教官補,X1-A\n")
      return (await rowsIn(again.id)).map(row => row.state)
    }
    expect(await states()).toEqual(["not-data", "new"])
    await undo(id)
    expect(await states()).toEqual(["not-data", "wrong"])
  })

  it("are read by columns that were remembered by name", async () => {
    const file = "Хэн;Юу;Хаана\nТ.Ёндон;ахмад;X1-A\n"
    const first = await stage(file)
    const choice = { header: 1, order: null, remember: "Бригадын нэрс", asRemembered: null }
    const actor = await administrator()
    const set = (id: string, columns: (ImportField | null)[], some: Partial<SheetChoice> = {}) =>
      db.$transaction(tx =>
        setColumns(actor, tx, { id, sheets: [{ ...choice, kind: "participants", columns, ...some }] }),
      )
    await set(first.id, [null, null, null])
    await set(first.id, ["name", "rank", "course"])
    expect((await rowsIn(first.id))[1]?.state).toBe("new")

    const second = await stage(file)
    expect((await rowsIn(second.id))[1]?.state).toBe("new")

    const third = await stage("Хаана;Өөр;Хэн\nX1-A;?;У.Цэцэг\n")
    await set(third.id, [], { asRemembered: "Бригадын нэрс", remember: null })
    const { sheets } = await db.importBatch.findUniqueOrThrow({ where: { id: third.id } })
    expect(sheets).toMatchObject([{ columns: ["course", null, "name"], remembered: "Бригадын нэрс" }])
  })

  it("write nothing when the register changed since they were shown", async () => {
    const { id } = await stage("Name,Course\nNew One,X1-A\nNew Two,X1-A\n")
    expect(await confirm(id, 1)).toBeNull()
    expect(await db.personName.count({ where: { written: "New One" } })).toBe(0)
  })
})
