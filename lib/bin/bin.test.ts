import { beforeAll, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { verifyActivity } from "@/lib/activity/verify"
import { restoreRemoved } from "@/lib/bin/mutations"
import { listBin } from "@/lib/bin/queries"
import { forgetRemoved } from "@/lib/bin/removed-rows"
import { addPlan, removePlan } from "@/lib/courses/lives"
import { createCourse, deleteCourse } from "@/lib/courses/mutations"
import { courseSchema, planSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { removeWord, saveWord } from "@/lib/intake/mutations"
import { removeParticipations } from "@/lib/participations/bulk-mutations"
import { addParticipations, removeParticipation } from "@/lib/participations/mutations"
import { participationSchema } from "@/lib/participations/schema"
import { erasePerson } from "@/lib/people/erasure"
import { createPerson, deletePerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { createRank, deleteRank } from "@/lib/ranks/mutations"
import { addDocument, removeDocument } from "@/lib/sources/document-mutations"
import { createStatement, deleteStatement } from "@/lib/statements/mutations"
import { statementSchema } from "@/lib/statements/schema"
import { editing } from "@/lib/testing/actors"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"
import { createTopic, deleteTopic } from "@/lib/topics/mutations"
import { topicSchema } from "@/lib/topics/schema"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase("seeded")

let editor: UserActor
let other: UserActor
let course: { id: string; slug: string; version: number }

const userOf = async (email: string, slug: string): Promise<UserActor> => {
  const program = await db.program.findUniqueOrThrow({ where: { slug }, select: { id: true } })
  const user = await db.user.create({
    data: { email, passwordHash: "none", grants: { create: { role: "editor", programId: program.id } } },
    select: { id: true, email: true },
  })
  return { kind: "user", ...user, ...editing(new Set([program.id])) }
}

const newCourse = () =>
  db.$transaction(tx =>
    createCourse(
      editor,
      tx,
      courseSchema.parse({ title: { en: "Bridges" }, program: "japan-mongolia", life: "planned" }),
    ),
  )

beforeAll(async () => {
  editor = await userOf("editor@example.org", "japan-mongolia")
  other = await userOf("other@example.org", "japan-cambodia")
  course = await newCourse()
  await signIn(editor.id)
})

const inBin = async (kind: Parameters<typeof listBin>[0]) => (await listBin(kind))[0]
const putBack = (id: string | undefined, actor = editor) =>
  db.$transaction(tx => restoreRemoved(actor, tx, { id: id ?? "" }))

const newPerson = (written: string) =>
  db.$transaction(tx => createPerson(editor, tx, personSchema.parse({ names: [{ written }] })))

async function onRoster(names: string[]) {
  const people: { id: string; version: number }[] = []
  for (const name of names) people.push(await newPerson(name))
  const row = participationSchema.parse({ role: "trainee", rank: "Captain", preTestScore: "41.5" })
  const ids = await db.$transaction(tx =>
    addParticipations(editor, tx, { courseId: course.id, entries: people.map(({ id }) => ({ ...row, personId: id })) }),
  )
  return { people, ids }
}

describe("the bin", () => {
  it("has records with the day, and who put them there, for those who may put them back", async () => {
    const made = await newCourse()
    await db.$transaction(tx => deleteCourse(editor, tx, { id: made.id, version: made.version }))
    const topic = await db.$transaction(tx =>
      createTopic(system, tx, topicSchema.parse({ names: { en: "Knots" }, field: "engineering" })),
    )
    await db.$transaction(tx => deleteTopic(system, tx, topic))
    const person = await newPerson("Canary Bold")
    await db.$transaction(tx => deletePerson(editor, tx, person))
    const found = await listBin(null)
    expect(found.slice(0, 3)).toMatchObject([
      { kind: "person", id: person.id, label: {}, by: "editor@example.org" },
      { kind: "topic", id: topic.id, label: { en: "Knots" }, by: null },
      { kind: "course", id: made.id, label: { en: "Bridges" }, by: "editor@example.org" },
    ])
    expect(JSON.stringify(found)).not.toContain("Canary")
    await signIn(other.id)
    expect((await listBin("course")).map(item => item.id)).not.toContain(made.id)
    await signIn(null)
    await expect(listBin(null)).rejects.toThrow("NEXT_REDIRECT")
    await signIn(editor.id)
  })

  it("gives rows of a roster back as they were, one or many", async () => {
    const { ids } = await onRoster(["Canary One", "Canary Two", "Canary Three"])
    const before = await db.participation.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })
    const [first = "", ...rest] = ids
    await db.$transaction(tx => removeParticipation(editor, tx, { id: first, version: 1 }))
    await db.$transaction(tx => removeParticipations(editor, tx, { courseId: course.id, ids: rest }))
    const found = await listBin("participation")
    expect(found).toHaveLength(3)
    expect(JSON.stringify(found)).not.toContain("Canary")
    await expect(putBack(found[0]?.id, other)).rejects.toMatchObject({ name: "NotFound" })
    for (const item of found) await putBack(item.id)
    expect(await db.participation.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } })).toEqual(before)
    expect(await listBin("participation")).toEqual([])
    await expect(putBack(found[0]?.id)).rejects.toMatchObject({ name: "NotFound" })
  })

  it("says why a row can't go back: it is there again, or the person lies in the bin", async () => {
    const { people, ids } = await onRoster(["Canary Four"])
    const [person] = people
    await db.$transaction(tx => removeParticipation(editor, tx, { id: ids[0] ?? "", version: 1 }))
    const item = await inBin("participation")
    const row = participationSchema.parse({ role: "trainee" })
    const [again = ""] = await db.$transaction(tx =>
      addParticipations(editor, tx, { courseId: course.id, entries: [{ ...row, personId: person?.id ?? "" }] }),
    )
    await expect(putBack(item?.id)).rejects.toMatchObject({ errors: { "": { key: "bin.there_already" } } })
    await db.$transaction(tx => removeParticipation(editor, tx, { id: again, version: 1 }))
    await db.$transaction(tx => deletePerson(editor, tx, person!))
    await expect(putBack(item?.id)).rejects.toMatchObject({ errors: { "": { key: "bin.person_gone" } } })
    expect(await db.removedRow.count({ where: { personId: person?.id } })).toBe(2)
    await db.$transaction(async tx => {
      const { version } = await tx.person.findUniqueOrThrow({ where: { id: person?.id }, select: { version: true } })
      await erasePerson(system, tx, { id: person?.id ?? "", version, reason: "request" })
    })
    expect(await db.removedRow.count({ where: { personId: person?.id } })).toBe(0)
    expect((await listBin("person")).map(({ id }) => id)).not.toContain(person?.id)
  })

  it("gives ranks, statements, former plans, documents and words back as they were", async () => {
    const rank = await db.$transaction(tx =>
      createRank(editor, tx, { written: "Ahlagch X", country: "MN", band: "nco" }),
    )
    const source = await db.source.findFirstOrThrow({ select: { id: true, code: true } })
    const statement = await db.$transaction(tx =>
      createStatement(
        editor,
        tx,
        statementSchema.parse({ source: source.code, course: course.slug, subject: "result", claim: { en: "Done" } }),
      ),
    )
    const bytes = Buffer.from(`%PDF-1.4\n${"x".repeat(300)}\n%%EOF`)
    const document = await db.$transaction(tx =>
      addDocument(editor, tx, { sourceId: source.id, document: { name: "a.pdf", bytes } }),
    )
    await db.$transaction(tx =>
      saveWord(editor, tx, { kind: "mode", language: "en", written: "by wire", means: "online", before: null }),
    )
    course = await db.$transaction(tx =>
      addPlan(editor, tx, {
        ...course,
        input: planSchema.parse({ startsOn: "2025-01", endsOn: null, numbers: { trainee: "12" }, endedBy: "changed" }),
      }),
    )
    const plan = await db.coursePlan.findFirstOrThrow({ where: { courseId: course.id }, include: { counts: true } })
    const word = await db.noticeWord.findFirstOrThrow({ where: { written: "by wire" } })
    const state = async () => ({
      rank: await db.rank.findUnique({ where: { id: rank.id } }),
      statement: await db.statement.findUnique({ where: { id: statement.id } }),
      document: await db.sourceDocument.findUnique({ where: { id: document.id } }),
      word: await db.noticeWord.findUnique({ where: { id: word.id } }),
      plan: await db.coursePlan.findUnique({ where: { id: plan.id }, include: { counts: true } }),
    })
    const before = await state()
    await db.$transaction(tx => deleteRank(editor, tx, rank))
    await db.$transaction(tx => deleteStatement(editor, tx, { id: statement.id, version: 1 }))
    await db.$transaction(tx => removeDocument(editor, tx, { sourceId: source.id, id: document.id }))
    await db.$transaction(tx =>
      removeWord(editor, tx, {
        kind: "mode",
        language: "en",
        key: word.key,
        written: word.written,
        version: word.version,
      }),
    )
    course = await db.$transaction(tx => removePlan(editor, tx, { ...course, planId: plan.id }))
    expect(Object.values(await state())).toEqual([null, null, null, null, null])
    for (const kind of ["rank", "statement", "source_document", "notice_word", "course_plan"] as const) {
      const item = await inBin(kind)
      expect(item, kind).toMatchObject({ by: "editor@example.org" })
      await putBack(item?.id)
    }
    // what was removed was saved once more, as it went
    const once = <Row extends { version: number } | null>(row: Row) => row && { ...row, version: row.version + 1 }
    expect(await state()).toEqual({ ...before, rank: once(before.rank), statement: once(before.statement) })
    const events = await db.activity.findMany({ orderBy: { id: "desc" }, take: 5, select: { event: true } })
    expect(events.map(({ event }) => event)).toEqual([
      "course.plan_restored",
      "word.restored",
      "source.document_restored",
      "statement.restored",
      "rank.restored",
    ])
    expect(await asOwner(client => verifyActivity(client, []))).toMatchObject({ problems: [] })
  })

  it("is emptied of what is old", async () => {
    const rank = await db.$transaction(tx => createRank(editor, tx, { written: "Once", country: null, band: "nco" }))
    await db.$transaction(tx => deleteRank(editor, tx, rank))
    expect(await db.$transaction(tx => forgetRemoved(tx, new Date(0)))).toBe(0)
    expect(await db.$transaction(tx => forgetRemoved(tx, new Date(Date.now() + 1000)))).toBe(1)
  })
})
