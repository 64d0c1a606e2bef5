import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse, deleteCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { addParticipations, removeParticipation, updateParticipation } from "@/lib/participations/mutations"
import { participationSchema } from "@/lib/participations/schema"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (draft: CourseDraft) => db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
const person = (written: string) =>
  db.$transaction(tx => createPerson(system, tx, personSchema.parse({ names: [{ written }] })))
const add = (courseId: string, personIds: string[], draft: object = {}, actor: Actor = system) =>
  db.$transaction(tx =>
    addParticipations(actor, tx, {
      courseId,
      entries: personIds.map(personId => ({ ...participationSchema.parse({ attended: true, ...draft }), personId })),
    }),
  )
const rosterOf = (courseId: string) => db.participation.findMany({ where: { courseId } })

describe("a roster", () => {
  it("has a person once a role", async () => {
    const course = await create({ title: { en: "Once" } })
    const { id } = await person("Д.Батлут")
    await add(course.id, [id])
    await expect(add(course.id, [id])).rejects.toThrow(InvalidInput)
    await add(course.id, [id], { role: "instructor" })
    expect((await rosterOf(course.id)).map(row => row.roleKey).sort()).toEqual(["instructor", "trainee"])
  })

  it("takes all of a list or, on a mistake, none", async () => {
    const course = await create({ title: { en: "All or none" } })
    const known = await person("Ж.Дорж")
    await expect(add(course.id, [known.id, crypto.randomUUID()])).rejects.toThrow(InvalidInput)
    expect(await rosterOf(course.id)).toEqual([])
  })

  it("is not changed over a version that was not read", async () => {
    const course = await create({ title: { en: "Versions" } })
    const { id: personId } = await person("Б.Болд")
    const [id] = await add(course.id, [personId])
    const save = (rank: string, version: number) =>
      db.$transaction(tx =>
        updateParticipation(system, tx, { id: id!, version, input: participationSchema.parse({ rank }) }),
      )
    await save("Captain", 1)
    await expect(save("Major", 1)).rejects.toThrow(Conflict)
    expect((await rosterOf(course.id))[0]).toMatchObject({ rank: "Captain", version: 2 })
  })

  it("loses a row and keeps the person", async () => {
    const course = await create({ title: { en: "Removal" } })
    const { id: personId } = await person("Г.Ган")
    const [id] = await add(course.id, [personId])
    await db.$transaction(tx => removeParticipation(system, tx, { id: id!, version: 1 }))
    expect(await rosterOf(course.id)).toEqual([])
    expect(await db.person.count({ where: { id: personId, deletedAt: null } })).toBe(1)
  })

  it("of a course in the bin, or of another's program, is not found", async () => {
    const { id: personId } = await person("Х.Хулан")
    const binned = await create({ title: { en: "Binned" } })
    await db.$transaction(tx => deleteCourse(system, tx, binned))
    await expect(add(binned.id, [personId])).rejects.toThrow(NotFound)
    const stranger: Actor = {
      kind: "user",
      id: crypto.randomUUID(),
      email: "s@example.org",
      ...editing(new Set([crypto.randomUUID()])),
    }
    const course = await create({ title: { en: "Not theirs" } })
    await expect(add(course.id, [personId], {}, stranger)).rejects.toThrow(NotFound)
  })

  it("leaves no name, rank or organization in the log", async () => {
    const course = await create({ title: { en: "Silence" } })
    const { id: personId } = await person("Нууц Нэрт")
    const [id] = await add(course.id, [personId], { rank: "Хурандаа" })
    const input = participationSchema.parse({ attended: true, rank: "Генерал" })
    await db.$transaction(tx => updateParticipation(system, tx, { id: id!, version: 1, input }))
    const log = JSON.stringify((await db.activity.findMany()).map(({ label, changes }) => [label, changes]))
    for (const secret of ["Нууц", "Хурандаа", "Генерал"]) expect(log).not.toContain(secret)
  })

  it("adds nothing to a published head count, and stands in for none only from five", async () => {
    const program = await db.$transaction(tx =>
      createProgram(system, tx, programSchema.parse({ names: { en: "Medicine" }, field: "medical" })),
    )
    const counted = async (names: number, total?: number) => {
      const course = await create({
        title: { en: `Named ${names}` },
        program: program.slug,
        life: "held",
        headCounts: total === undefined ? [] : [{ role: "trainee", total }],
      })
      const people = await Promise.all(Array.from({ length: names }, (_, at) => person(`Person ${at}`)))
      await add(
        course.id,
        people.map(({ id }) => id),
      )
      await db.$transaction(tx => publishCourse(system, tx, course))
      const [row] = await db.$queryRaw<{ participations: number | null; recorded: number | null }[]>`
        SELECT "participations", "participations_recorded" AS "recorded"
        FROM "counted_course" WHERE "course_id" = ${course.id}::uuid`
      return row
    }
    expect(await counted(2, 45)).toEqual({ participations: 45, recorded: 45 })
    expect(await counted(4)).toEqual({ participations: null, recorded: 4 })
    expect(await counted(5)).toEqual({ participations: 5, recorded: 5 })
  })
})
