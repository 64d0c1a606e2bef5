import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { InvalidInput, NotFound } from "@/lib/errors"
import {
  changeParticipations,
  copyParticipations,
  editParticipations,
  scoreParticipations,
} from "@/lib/participations/bulk-mutations"
import { addParticipations } from "@/lib/participations/mutations"
import { cellEdits, changesOfMany, participationSchema, scoresSchema } from "@/lib/participations/schema"
import { meanScores } from "@/lib/participations/scores"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const stranger: Actor = {
  kind: "user",
  id: crypto.randomUUID(),
  email: "stranger@example.org",
  ...editing(new Set([crypto.randomUUID()])),
}

async function courseWith(title: string, names: readonly string[], draft: object = {}) {
  return db.$transaction(async tx => {
    const course = await createCourse(system, tx, courseSchema.parse({ title: { en: title } }))
    const people = []
    for (const written of names)
      people.push(await createPerson(system, tx, personSchema.parse({ names: [{ written }] })))
    const input = participationSchema.parse({ attended: true, ...draft })
    const rows = await addParticipations(system, tx, {
      courseId: course.id,
      entries: people.map(({ id }) => ({ ...input, personId: id })),
    })
    return { courseId: course.id, rows, people: people.map(({ id }) => id) }
  })
}

const change = (courseId: string, draft: object, actor: Actor = system) =>
  db.$transaction(tx => changeParticipations(actor, tx, { courseId, input: changesOfMany.parse(draft) }))
const rowsOf = (courseId: string) => db.participation.findMany({ where: { courseId }, orderBy: { id: "asc" } })
const entriesOf = (courseId: string, event: string) => db.activity.findMany({ where: { recordId: courseId, event } })

describe("many rows at once", () => {
  it("get what was said, keep the rest, and stand in the log once, without what is personal", async () => {
    const { courseId, rows } = await courseWith("Many", ["А.Нэг", "Б.Хоёр", "В.Гурав"], { rank: "Captain" })
    await change(courseId, { rows: rows.slice(0, 2), completed: "yes", rank: "Major" })
    expect((await rowsOf(courseId)).map(row => [row.rank, row.completed, row.attended, row.version])).toEqual([
      ["Major", true, true, 2],
      ["Major", true, true, 2],
      ["Captain", null, true, 1],
    ])
    const entries = await entriesOf(courseId, "participation.many_updated")
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries[0]?.changes)).not.toContain("Major")
  })

  it("lose what is to be taken out, unless something is to be put there too", async () => {
    const { courseId, rows } = await courseWith("Cleared", ["Л.Найман"], { rank: "Captain" })
    await expect(change(courseId, { rows, clear: ["rank"], rank: "Major" })).rejects.toThrow(InvalidInput)
    await change(courseId, { rows, clear: ["rank", "organization"] })
    expect(await rowsOf(courseId)).toMatchObject([{ rank: null, organizationId: null, attended: true, version: 2 }])
  })

  it("of another course, or of another's program, are not found", async () => {
    const mine = await courseWith("Mine", ["Г.Дөрөв"])
    const other = await courseWith("Other", ["Д.Тав"])
    await expect(change(mine.courseId, { rows: other.rows, completed: "yes" })).rejects.toThrow(NotFound)
    await expect(change(mine.courseId, { rows: mine.rows, completed: "yes" }, stranger)).rejects.toThrow(NotFound)
    expect((await rowsOf(mine.courseId))[0]?.completed).toBeNull()
  })

  it("are not changed into what one of them is already, nor into nothing", async () => {
    const { courseId, rows, people } = await courseWith("Roles", ["Е.Зургаа"])
    await db.$transaction(tx =>
      addParticipations(system, tx, {
        courseId,
        entries: people.map(personId => ({ ...participationSchema.parse({ role: "instructor" }), personId })),
      }),
    )
    await expect(change(courseId, { rows, role: "instructor" })).rejects.toThrow(InvalidInput)
    await expect(change(courseId, { rows })).rejects.toThrow(InvalidInput)
    expect(changesOfMany.safeParse({ rows: [], completed: "yes" }).success).toBe(false)
    expect(changesOfMany.safeParse({ rows: ["x"], completed: "yes" }).success).toBe(false)
  })
})

describe("cells", () => {
  const edit = (courseId: string, edits: object[], actor: Actor = system) =>
    db.$transaction(tx => editParticipations(actor, tx, { courseId, ...cellEdits.parse({ edits }) }))
  const errorsOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof InvalidInput ? error.errors : error),
    )

  it("are written where they differ and nowhere else, and give the new version", async () => {
    const { courseId, rows } = await courseWith("Cells", ["М.Арваннэг", "Н.Арванхоёр"], { rank: "Captain" })
    const [first = "", second = ""] = rows
    const versions = await edit(courseId, [
      { id: first, version: 1, cells: { rank: "", completed: "yes", postTestScore: "72,5" } },
      { id: second, version: 1, cells: { rank: "Captain", attended: "yes" } },
    ])
    expect(versions).toEqual({ [first]: 2 })
    expect(await rowsOf(courseId)).toMatchObject([
      { rank: null, completed: true, attended: true, roleKey: "trainee", version: 2 },
      { rank: "Captain", completed: null, version: 1 },
    ])
    const [entry] = await entriesOf(courseId, "participation.updated")
    expect(entry?.changes).toEqual(["rank", "completed", "postTestScore"].map(field => ({ field, personal: true })))
  })

  it("are not written over a version that was not read, and then none of them is", async () => {
    const { courseId, rows } = await courseWith("Stale", ["О.Арвангурав", "П.Арвандөрөв"])
    const [first, second] = rows
    await edit(courseId, [{ id: first, version: 1, cells: { rank: "Major" } }])
    const both = [
      { id: second, version: 1, cells: { rank: "Colonel" } },
      { id: first, version: 1, cells: { rank: "Captain" } },
    ]
    expect(await errorsOf(edit(courseId, both))).toEqual({ "edits.1": { key: "participation.changed_meanwhile" } })
    expect((await rowsOf(courseId)).map(row => row.rank)).toEqual(["Major", null])
    expect(await errorsOf(edit(courseId, both.slice(0, 1), stranger))).toBeInstanceOf(NotFound)
  })

  it("say which cell holds a role that the person has already, or an organization that is not there", async () => {
    const { courseId, rows, people } = await courseWith("Twice", ["Р.Арвантав"])
    await db.$transaction(tx =>
      addParticipations(system, tx, {
        courseId,
        entries: people.map(personId => ({ ...participationSchema.parse({ role: "lead" }), personId })),
      }),
    )
    expect(await errorsOf(edit(courseId, [{ id: rows[0], version: 1, cells: { role: "lead" } }]))).toEqual({
      "edits.0.cells.role": { key: "participation.person_twice" },
    })
    expect(await errorsOf(edit(courseId, [{ id: rows[0], version: 1, cells: { organization: "no-such" } }]))).toEqual({
      "edits.0.cells.organization": { key: "course.organization_unknown", values: { value: "no-such" } },
    })
  })
})

describe("scores", () => {
  const score = (courseId: string, scores: object[], actor: Actor = system) =>
    db.$transaction(tx => scoreParticipations(actor, tx, { courseId, ...scoresSchema.parse({ scores }) }))

  it("are written where they differ, with a point or a comma, and not over a version that was not read", async () => {
    const { courseId, rows } = await courseWith("Scores", ["Ж.Долоо", "З.Найм"])
    const [first, second] = rows
    await score(courseId, [
      { id: first, version: "1", preTestScore: "42,5", postTestScore: "80" },
      { id: second, version: "1", preTestScore: "", postTestScore: "" },
    ])
    const saved = await rowsOf(courseId)
    expect(saved.map(row => [row.preTestScore?.toString(), row.postTestScore?.toString(), row.version])).toEqual([
      ["42.5", "80", 2],
      [undefined, undefined, 1],
    ])
    await expect(score(courseId, [{ id: first, version: 1, preTestScore: "1", postTestScore: "2" }])).rejects.toThrow(
      InvalidInput,
    )
    await expect(
      score(courseId, [{ id: first, version: 2, preTestScore: "1", postTestScore: "2" }], stranger),
    ).rejects.toThrow(NotFound)
    const log = JSON.stringify((await entriesOf(courseId, "participation.scored")).map(entry => entry.changes))
    expect(log).not.toContain("42")
  })

  it("are numbers from 0 with two places at most", () => {
    const accepts = (typed: string) => participationSchema.safeParse({ preTestScore: typed }).success
    expect(["0", "9999.99", "７２", ""].map(accepts)).toEqual([true, true, true, true])
    expect(["-1", "12345", "7.123", "A"].map(accepts)).toEqual([false, false, false, false])
  })

  it("have a mean over those who have both", () => {
    expect(
      meanScores([
        { preTestScore: 40, postTestScore: 70 },
        { preTestScore: 51, postTestScore: 81 },
        { preTestScore: 99, postTestScore: null },
      ]),
    ).toEqual({ count: 2, before: 45.5, after: 75.5 })
    expect(meanScores([{ preTestScore: 1, postTestScore: null }])).toBeNull()
  })
})

describe("a copied roster", () => {
  it("brings people, role and rank, but no outcome, and nobody twice", async () => {
    const from = await courseWith("Last year", ["И.Ес", "К.Арав"], {
      rank: "Captain",
      attended: false,
      completed: true,
      preTestScore: 50,
    })
    const to = await courseWith("This year", [])
    const copy = (actor: Actor = system) =>
      db.$transaction(tx =>
        copyParticipations(actor, tx, { courseId: to.courseId, fromId: from.courseId, rows: from.rows }),
      )
    await expect(copy(stranger)).rejects.toThrow(NotFound)
    expect(await copy()).toBe(2)
    expect(await copy()).toBe(0)
    const rows = await rowsOf(to.courseId)
    expect(rows.map(row => row.personId).sort()).toEqual([...from.people].sort())
    for (const row of rows)
      expect(row).toMatchObject({ rank: "Captain", attended: true, completed: null, preTestScore: null })
  })
})
