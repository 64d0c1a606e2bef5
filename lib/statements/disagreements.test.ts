import { beforeEach, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { countWorklists } from "@/lib/courses/list-queries"
import { createCourse, deleteCourse } from "@/lib/courses/mutations"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { listDisagreements } from "@/lib/statements/disagreements"
import { createStatements } from "@/lib/statements/mutations"
import { statementSchema, type StatementDraft } from "@/lib/statements/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

const session = vi.hoisted(() => ({ actor: null as UserActor | null }))
vi.mock("@/lib/auth/session", () => ({
  requireActor: () => (session.actor ? Promise.resolve(session.actor) : Promise.reject(new Error("not signed in"))),
}))

freshDatabase()

const user = (programs: UserActor["programs"]): UserActor => ({
  kind: "user",
  id: crypto.randomUUID(),
  email: "e@example.org",
  ...editing(programs),
})

async function course(claims: StatementDraft[], draft: CourseDraft = {}) {
  return db.$transaction(async tx => {
    const made = await createCourse(system, tx, courseSchema.parse({ title: { en: "Paving" }, life: "held", ...draft }))
    const inputs = claims.map((claim, at) =>
      statementSchema.parse({ source: `R${at + 1}`, course: made.slug, ...claim }),
    )
    await createStatements(system, tx, inputs)
    return made
  })
}

/** What is listed of a course with these claims. */
async function listed(...claims: StatementDraft[]): Promise<string[]> {
  const { slug } = await course(claims)
  const { items } = await listDisagreements(1)
  return items
    .filter(item => item.course.slug === slug)
    .map(item => [item.subject, item.role].filter(Boolean).join(" "))
}

const trainees = (number: number, more: StatementDraft = {}): StatementDraft => ({
  subject: "head-count",
  role: "trainee",
  number,
  ...more,
})
const dates = (startsOn: string | null, endsOn: string | null, more: StatementDraft = {}): StatementDraft => ({
  subject: "dates",
  startsOn,
  endsOn,
  ...more,
})
const text = (en: string, more: StatementDraft = {}): StatementDraft => ({ subject: "place", claim: { en }, ...more })
const why = { chosen: true, reason: { en: "The ministry says so." } }

beforeEach(async () => {
  session.actor = user("all")
  await db.$transaction(async tx => {
    await tx.statement.deleteMany({})
    await tx.course.deleteMany({})
    if ((await tx.source.count()) > 0) return
    for (const code of ["R1", "R2", "R3"])
      await createSource(system, tx, sourceSchema.parse({ code, publisher: { en: `Publisher ${code}` } }))
  })
})

describe("sources disagree", () => {
  it("where two numbers of one role cannot both be true", async () => {
    expect(await listed(trainees(45), trainees(50))).toEqual(["head-count trainee"])
    expect(await listed(trainees(45, { chosen: true }), trainees(50))).toEqual(["head-count trainee"])
    expect(await listed(trainees(45), trainees(45, { precision: "about" }))).toEqual([])
    expect(await listed(trainees(40, { precision: "at-least" }), trainees(45))).toEqual([])
    expect(await listed(trainees(50, { precision: "at-least" }), trainees(45))).toEqual(["head-count trainee"])
    expect(await listed(trainees(45), trainees(12, { role: "instructor" }))).toEqual([])
  })

  it("where two periods cannot both be true, and not where one only says less", async () => {
    expect(await listed(dates("2024-05-13", "2024-06-04"), dates("2024-05-11", "2024-06-03"))).toEqual(["dates"])
    expect(await listed(dates("2024-05-13", "2024-06-04"), dates("2024-05", null))).toEqual([])
    expect(await listed(dates("2024-05-13", "2024-06-04"), dates("2024", "2024"))).toEqual([])
    expect(await listed(dates("2024-05-13?", null), dates("2024-05-13", "2024-06-04"))).toEqual([])
    expect(await listed(dates("XXXX-09-24", null), dates("2019-09-24", null))).toEqual([])
    expect(await listed(dates("XXXX-09-24", null), dates("2019-08-24", null))).toEqual(["dates"])
    expect(await listed(dates("2024-05-13", null), dates(null, "2024-05-01"))).toEqual([])
  })

  it("about a text only where one is followed and the other is not", async () => {
    expect(await listed(text("Töv", { chosen: true }), text("Ömnögovi"))).toEqual(["place"])
    expect(await listed(text("Töv", { chosen: true }), text("Töv province", { chosen: true }))).toEqual([])
    expect(await listed(text("Töv"), text("Töv province"))).toEqual([])
  })

  it("never between what was planned and what was held, nor in what is only noted", async () => {
    expect(
      await listed(dates("2025-08-19", "2025-09-18", { stage: "planned" }), dates("2025-08-20", "2025-09-17")),
    ).toEqual([])
    expect(await listed(trainees(40, { stage: "planned" }), trainees(50, { stage: "planned" }))).toEqual([
      "head-count trainee",
    ])
    expect(await listed({ subject: "other", number: 1 }, { subject: "other", number: 2 })).toEqual([])
  })

  it("until one is chosen with a reason; a reason why another was not chosen settles nothing", async () => {
    expect(await listed(trainees(45, why), trainees(50))).toEqual([])
    expect(await listed(trainees(45, { chosen: true }), trainees(50, { reason: why.reason }))).toEqual([
      "head-count trainee",
    ])
    const planned = [trainees(40, { stage: "planned" }), trainees(50, { stage: "planned" }), trainees(45, why)]
    expect(await listed(...planned)).toEqual([])
  })
})

describe("the list of disagreements", () => {
  it("shows every side with its source, and which of them the course follows", async () => {
    const counts = [{ role: "trainee", total: 45 }]
    await course([trainees(45), trainees(50), trainees(48, { stage: "planned" })], { headCounts: counts })
    const { items, total, courses } = await listDisagreements(1)
    expect({ total, courses }).toEqual({ total: 1, courses: 1 })
    expect(items[0]?.claims).toMatchObject([
      { number: 45, followed: true, source: { code: "R1", publisher: { en: "Publisher R1" } } },
      { number: 50, followed: false, source: { code: "R2" } },
      { number: 48, planned: true, source: { code: "R3" } },
    ])
    expect((await countWorklists()).disagree).toBe(1)
  })

  it("holds the courses of the user's own programs, and none from the bin", async () => {
    const program = (slug: string) =>
      db.$transaction(tx =>
        createProgram(system, tx, programSchema.parse({ names: { en: slug }, slug, field: "medical" })),
      )
    const [mine, theirs] = [await program("mine"), await program("theirs")]
    const both = [trainees(45), trainees(50)]
    await course(both, { title: { en: "Mine" }, program: "mine" })
    await course(both, { title: { en: "Theirs" }, program: "theirs" })
    const binned = await course(both, { title: { en: "Binned" }, program: "mine" })
    await db.$transaction(tx => deleteCourse(system, tx, binned))
    session.actor = user(new Set([mine.id]))
    expect((await listDisagreements(1)).items.map(item => item.course.slug)).toEqual(["mine"])
    session.actor = { ...user(new Set([mine.id])), readable: "all" }
    expect((await listDisagreements(1)).items.map(item => item.course.slug)).toEqual(["mine"])
    session.actor = user(new Set([theirs.id]))
    expect((await listDisagreements(1)).items.map(item => item.course.slug)).toEqual(["theirs"])
    session.actor = null
    await expect(listDisagreements(1)).rejects.toThrow("not signed in")
  })
})
