import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { addParticipations, removeParticipation, updateParticipation } from "@/lib/participations/mutations"
import { getRoster, getRosterRow, listEarlierRosters, listPeopleForRoster } from "@/lib/participations/queries"
import { participationSchema } from "@/lib/participations/schema"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"
import { editing } from "@/lib/testing/actors"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase()

type Ref = { id: string; slug: string }
let ours: Ref
let theirs: Ref
let editor: UserActor
let course: Ref

async function newCourse(headCounts: { role: string; total: string }[] = []): Promise<Ref> {
  return db.$transaction(async tx => {
    const draft = { title: { en: "Roads" }, program: ours.slug, field: "engineering", life: "held", headCounts }
    const made = await createCourse(system, tx, courseSchema.parse(draft))
    await publishCourse(system, tx, made)
    return made
  })
}

const newPerson = async (written: string) =>
  (await db.$transaction(tx => createPerson(system, tx, personSchema.parse({ names: [{ written }] })))).id

const part = (given: object = {}) => participationSchema.parse({ role: "trainee", attended: true, ...given })

async function add(to: Ref, names: readonly string[], given: object = {}) {
  const people = await Promise.all(names.map(newPerson))
  const entries = people.map(personId => ({ ...part(given), personId }))
  return db.$transaction(tx => addParticipations(system, tx, { courseId: to.id, entries }))
}

/** What visitors are told and what is recorded, by the view that defines counting. */
async function counted({ id }: Ref) {
  const rows = await db.$queryRaw<{ told: number | null; recorded: number | null }[]>`
    SELECT "participations" AS "told", "participations_recorded" AS "recorded"
    FROM "counted_course" WHERE "course_id" = ${id}::uuid`
  return rows[0]
}

const userWith = (email: string, programId: string | null) =>
  db.user.create({
    data: { email, passwordHash: "none", grants: { create: { role: "editor", programId } } },
    select: { id: true, email: true },
  })

beforeAll(async () => {
  const program = (name: string) =>
    db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en: name } })))
  ours = await program("Ours")
  theirs = await program("Theirs")
  const user = await userWith("ours@example.org", ours.id)
  editor = { kind: "user", ...user, ...editing(new Set([ours.id])) }
})

beforeEach(async () => {
  course = await newCourse()
})

describe("who reads a roster", () => {
  it("is the editor of its program", async () => {
    await signIn(editor.id)
    await add(course, ["Д.Батлут", "Akmoldoev"])
    const roster = await getRoster(course.slug)
    expect(roster?.rows.map(row => row.person.names)).toEqual([["Akmoldoev"], ["Д.Батлут"]])
  })
  it("is nobody who is not signed in", async () => {
    await signIn(null)
    await expect(getRoster(course.slug)).rejects.toThrow("NEXT_REDIRECT")
    await expect(getRosterRow(course.slug, course.id)).rejects.toThrow("NEXT_REDIRECT")
  })
  it("is not an editor of another program, who finds nothing and changes nothing", async () => {
    const [id] = await add(course, ["Д.Батлут"])
    const other = await userWith("theirs@example.org", theirs.id)
    await signIn(other.id)
    expect(await getRoster(course.slug)).toBeNull()
    expect(await getRosterRow(course.slug, id ?? "")).toBeNull()
    const actor: UserActor = { kind: "user", ...other, ...editing(new Set([theirs.id])) }
    const entries = [{ ...part(), personId: await newPerson("Г.Болд") }]
    const asOther = [
      () => db.$transaction(tx => addParticipations(actor, tx, { courseId: course.id, entries })),
      () => db.$transaction(tx => updateParticipation(actor, tx, { id: id ?? "", version: 1, input: part() })),
      () => db.$transaction(tx => removeParticipation(actor, tx, { id: id ?? "", version: 1 })),
    ]
    for (const attempt of asOther) await expect(attempt()).rejects.toBeInstanceOf(NotFound)
    expect(await db.participation.count({ where: { courseId: course.id } })).toBe(1)
  })
  it("finds a row only under its own course", async () => {
    await signIn(editor.id)
    const [id] = await add(course, ["Д.Батлут"])
    const other = await newCourse()
    expect((await getRosterRow(course.slug, id ?? ""))?.row.id).toBe(id)
    expect(await getRosterRow(other.slug, id ?? "")).toBeNull()
    expect(await getRosterRow(course.slug, "no-id")).toBeNull()
  })
})

describe("the rosters that can be copied", () => {
  it("are of the same program first, then of the nearest of its tree, and of no other", async () => {
    await signIn(editor.id)
    const below = (name: string, parent: string) =>
      db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en: name }, parent })))
    const track = await below("Track", ours.slug)
    const phase = await below("Phase", track.slug)
    const cousin = await below("Cousin", ours.slug)
    const courseOf = async (program: Ref, start: string) => {
      const draft = { title: { en: `${program.slug} ${start}` }, program: program.slug, startsOn: start }
      const made = await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
      await add(made, ["Д.Батлут"])
      return made.slug
    }
    const rosters = [
      await courseOf(cousin, "2024-05"),
      await courseOf(theirs, "2024-05"),
      await courseOf(phase, "2022-05"),
      await courseOf(phase, "2023-05"),
      await courseOf(track, "2024-05"),
      await courseOf(phase, "2026-05"),
    ]
    const draft = { title: { en: "Now" }, program: phase.slug, startsOn: "2025-05" }
    const now = await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
    const admin = await userWith("all@example.org", null)
    await signIn(admin.id)
    expect((await listEarlierRosters(now.slug)).map(({ course }) => course.slug)).toEqual([
      rosters[3],
      rosters[2],
      rosters[4],
      rosters[0],
    ])
  })
})

describe("the people offered while a name is typed", () => {
  const offered = async (actor: UserActor, typed: string) =>
    (await listPeopleForRoster(actor, course.slug, typed))?.map(person => person.names[0])

  it("are those whose name begins so, and those whose name sounds so in another script", async () => {
    await newPerson("Цэрэнпунцаг")
    expect(await offered(editor, "Цэрэнп")).toEqual(["Цэрэнпунцаг"])
    expect(await offered(editor, "Tserenpuntsag")).toEqual(["Цэрэнпунцаг"])
    expect(await offered(editor, " ")).toEqual([])
  })
  it("are nobody for an editor of another program", async () => {
    expect(await offered({ ...editor, programs: new Set([theirs.id]) }, "Цэрэнп")).toBeUndefined()
  })
})

describe("addParticipations", () => {
  it("refuses a person twice in one role and takes him in another", async () => {
    const personId = await newPerson("Д.Батлут")
    const put = (...roles: string[]) =>
      db.$transaction(tx =>
        addParticipations(editor, tx, {
          courseId: course.id,
          entries: roles.map(role => ({ ...part({ role }), personId })),
        }),
      )
    await put("trainee", "interpreter")
    const refused = put("lead", "trainee")
    await expect(refused).rejects.toBeInstanceOf(InvalidInput)
    await expect(refused).rejects.toMatchObject({
      errors: { "entries.1.person": { key: "participation.person_twice" } },
    })
    expect(await db.participation.count({ where: { courseId: course.id } })).toBe(2)
  })
  it("tells the second of two who add one person at the same time", async () => {
    const entries = [{ ...part(), personId: await newPerson("Д.Батлут") }]
    const put = () => db.$transaction(tx => addParticipations(editor, tx, { courseId: course.id, entries }))
    const [first, second] = (await Promise.allSettled([put(), put()])).sort((a, b) => (a.status < b.status ? -1 : 1))
    expect(first?.status).toBe("fulfilled")
    expect(second).toMatchObject({ reason: { errors: { "entries.0.person": { key: "participation.person_twice" } } } })
  })
  it("tells the log how many there are and of nobody who", async () => {
    await add(course, ["Д.Батлут", "Г.Болд"])
    await add(course, ["山田 太郎"])
    const log = await db.activity.findMany({
      where: { recordId: course.id, event: "participation.added" },
      orderBy: { id: "asc" },
    })
    expect(log.map(entry => entry.changes)).toEqual([
      [{ field: "participations", from: 0, to: 2 }],
      [{ field: "participations", from: 2, to: 3 }],
    ])
    const all = JSON.stringify((await db.activity.findMany()).map(entry => [entry.label, entry.changes]))
    for (const name of ["Батлут", "Болд", "山田"]) expect(all).not.toContain(name)
  })
})

describe("a row", () => {
  it("is changed and removed by who read its latest version", async () => {
    const [id = ""] = await add(course, ["Д.Батлут"])
    const change = (version: number, rank: string) =>
      db.$transaction(tx => updateParticipation(editor, tx, { id, version, input: part({ rank }) }))
    const remove = (version: number) => db.$transaction(tx => removeParticipation(editor, tx, { id, version }))
    await change(1, "Captain")
    await expect(change(1, "Major")).rejects.toBeInstanceOf(Conflict)
    await expect(remove(1)).rejects.toBeInstanceOf(Conflict)
    expect(await db.participation.findUnique({ where: { id } })).toMatchObject({ rank: "Captain", version: 2 })
    await remove(2)
    expect(await db.participation.count({ where: { id } })).toBe(0)
  })
  it("is not moved into a role that the person already has", async () => {
    const personId = await newPerson("Д.Батлут")
    const entries = ["trainee", "lead"].map(role => ({ ...part({ role }), personId }))
    const [id = ""] = await db.$transaction(tx => addParticipations(editor, tx, { courseId: course.id, entries }))
    const moved = db.$transaction(tx =>
      updateParticipation(editor, tx, { id, version: 1, input: part({ role: "lead" }) }),
    )
    await expect(moved).rejects.toMatchObject({ errors: { role: { key: "participation.person_twice" } } })
  })
})

describe("the public number", () => {
  it("is withheld while fewer than five are named and no head count is there; the office sees it", async () => {
    await add(course, ["A", "B", "C", "D"])
    expect(await counted(course)).toEqual({ told: null, recorded: 4 })
    await add(course, ["E"], { attended: false })
    expect(await counted(course)).toEqual({ told: null, recorded: 4 })
    await add(course, ["F"])
    expect(await counted(course)).toEqual({ told: 5, recorded: 5 })
  })
  it("is the head count where there is one, whatever is named", async () => {
    const published = await newCourse([{ role: "trainee", total: "45" }])
    await add(published, ["A", "B"])
    expect(await counted(published)).toEqual({ told: 45, recorded: 45 })
    await add(published, ["C", "D", "E", "F"])
    expect(await counted(published)).toEqual({ told: 45, recorded: 45 })
  })
  it("agrees with what the roster says of it", async () => {
    await signIn(editor.id)
    await add(course, ["A", "B", "C", "D"])
    expect((await getRoster(course.slug))?.tally.roles[0]).toMatchObject({ named: 4, told: "withheld" })
    await add(course, ["E"])
    expect((await getRoster(course.slug))?.tally.roles[0]).toMatchObject({ named: 5, told: "named" })
  })
})
