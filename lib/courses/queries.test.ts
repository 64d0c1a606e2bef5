import { beforeAll, describe, expect, it, vi } from "vitest"
import type { UserActor } from "@/lib/access/actor"
import { system } from "@/lib/access/actor"
import { listCourseHistory, listLatestActivity } from "@/lib/courses/history"
import {
  countCoursesByState,
  countMissing,
  countWorklists,
  listCourseFilterValues,
  listCoursesForOffice,
  readCourseQuery,
} from "@/lib/courses/list-queries"
import { completenessParts, missingParts, scoreOf } from "@/lib/courses/completeness"
import { createCourse, deleteCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { getCourseForOffice, getCourseRecord, listCourseChoices } from "@/lib/courses/queries"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { missingByWorth } from "@/lib/courses/worth"
import { db } from "@/lib/db"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { createStatement } from "@/lib/statements/mutations"
import { statementSchema } from "@/lib/statements/schema"
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
  email: "u@example.org",
  ...editing(programs),
})

const create = (draft: CourseDraft) => db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
const slugs = async (params: Record<string, string> = {}) =>
  (await listCoursesForOffice("en", await readCourseQuery(params))).items.map(({ slug }) => slug)

let mine: string

beforeAll(async () => {
  const program = (en: string) =>
    db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en }, field: "medical" })))
  const [a, b] = [await program("Mine"), await program("Theirs")]
  mine = a.id
  const source = await db.$transaction(tx => createSource(system, tx, sourceSchema.parse({ code: "R1" })))
  const full: CourseDraft = {
    title: { en: "Complete", mn: "Бүрэн" },
    program: a.slug,
    life: "held",
    startsOn: "2024-05-13",
    endsOn: "2024-06-04",
    countries: ["MN"],
    places: [{ name: { en: "Bulgan" } }],
    result: { en: "A road" },
    headCounts: [
      { role: "trainee", total: 45, who: "engineer units" },
      { role: "instructor", total: 12 },
    ],
    sources: [source.code],
  }
  const complete = await create(full)
  await db.$transaction(tx => publishCourse(system, tx, complete))
  await create({ title: { en: "Overdue" }, program: a.slug, startsOn: "2020-01", life: "planned" })
  await create({ title: { en: "Bare" }, program: a.slug, life: "held", startsOn: "2019-08-19?", countries: ["KZ"] })
  const binned = await create({ title: { en: "Binned" }, program: a.slug })
  await db.$transaction(tx => deleteCourse(system, tx, binned))
  await create({ title: { en: "Hidden" }, program: b.slug, life: "held" })
  const claim = (number: number, chosen: boolean) =>
    db.$transaction(tx =>
      createStatement(
        system,
        tx,
        statementSchema.parse({
          source: "R1",
          course: complete.slug,
          subject: "head-count",
          role: "trainee",
          number,
          chosen,
        }),
      ),
    )
  await claim(45, true)
  await claim(50, false)
})

describe("the register of courses in the office", () => {
  it("is shown to nobody who is not signed in", async () => {
    session.actor = null
    const query = await readCourseQuery({})
    const reads = [
      () => listCoursesForOffice("en", query),
      () => countCoursesByState(),
      () => countWorklists(),
      () => countMissing({}),
      () => listCourseFilterValues(),
      () => getCourseForOffice("complete"),
      () => getCourseRecord("complete"),
      () => listCourseChoices(),
      () => listCourseHistory("complete", 1),
      () => listLatestActivity(5),
    ]
    for (const read of reads) await expect(read()).rejects.toThrow("not signed in")
  })

  it("does not exist for a user without any program", async () => {
    session.actor = user(new Set())
    await expect(getCourseForOffice("complete")).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
  })

  it("shows an editor the courses of his programs and no other, however they are asked for", async () => {
    session.actor = user(new Set([mine]))
    expect(await slugs()).toEqual(["complete", "overdue", "bare"])
    expect(await slugs({ q: "hidden" })).toEqual([])
    expect(await getCourseForOffice("hidden")).toBeNull()
    expect(await getCourseRecord("hidden")).toBeNull()
    expect((await listCourseChoices()).map(({ slug }) => slug)).not.toContain("hidden")
    expect(await listCourseHistory("hidden", 1)).toMatchObject({ total: 0 })
    expect((await countCoursesByState()).all).toBe(3)
    expect((await countWorklists()).number).toBe(1)
    session.actor = user("all")
    expect(await slugs()).toContain("hidden")
    expect((await countWorklists()).number).toBe(2)
  })

  it("has every part: published, drafts, what is planned and the bin", async () => {
    session.actor = user(new Set([mine]))
    expect(await countCoursesByState()).toEqual({ all: 3, published: 1, draft: 2, planned: 1, bin: 1 })
    expect(await slugs({ state: "published" })).toEqual(["complete"])
    expect(await slugs({ state: "draft" })).toEqual(["overdue", "bare"])
    expect(await slugs({ state: "planned" })).toEqual(["overdue"])
    expect(await slugs({ state: "bin" })).toEqual(["binned"])
  })

  it("is searched in any script, filtered and sorted by its address", async () => {
    session.actor = user(new Set([mine]))
    expect(await slugs({ q: "бүрэн" })).toEqual(["complete"])
    expect(await slugs({ year: "2020" })).toEqual(["overdue"])
    expect(await slugs({ country: "KZ" })).toEqual(["bare"])
    expect(await slugs({ life: "planned" })).toEqual(["overdue"])
    expect(await slugs({ sort: "title" })).toEqual(["bare", "complete", "overdue"])
    expect(await slugs({ sort: "-complete" })).toEqual(["complete", "overdue", "bare"])
    expect(await slugs({ sort: "-trainees" })).toEqual(["complete", "overdue", "bare"])
  })

  it("counts in each worklist what the list then shows", async () => {
    session.actor = user(new Set([mine]))
    const counts = await countWorklists()
    expect(counts).toEqual({
      overdue: 1,
      number: 1,
      source: 1,
      disagree: 1,
      dates: 2,
      drafts: 2,
      incomplete: 3,
      datesWithoutFiscalYear: 0,
    })
    expect(await slugs({ list: "overdue" })).toEqual(["overdue"])
    expect(await slugs({ list: "number" })).toEqual(["bare"])
    expect(await slugs({ list: "source" })).toEqual(["bare"])
    expect(await slugs({ list: "disagree" })).toEqual(["complete"])
    expect(await slugs({ list: "dates" })).toEqual(["overdue", "bare"])
  })

  it("calls a disagreement settled once there is a reason", async () => {
    session.actor = user(new Set([mine]))
    await db.statement.updateMany({ where: { chosen: true }, data: { reason: { en: "The ministry says so" } } })
    expect((await countWorklists()).disagree).toBe(0)
  })

  it("says how complete a course is, and what is missing", async () => {
    session.actor = user(new Set([mine]))
    const { completeness } = (await getCourseForOffice("complete"))!
    expect(missingParts(completeness)).toEqual(["title", "mode", "provider", "host", "topics"])
    expect(scoreOf(completeness)).toEqual({ known: 10, asked: 15 })
    const bare = (await getCourseForOffice("bare"))!
    expect(missingParts(bare.completeness)).toContain("dates")
    const [row] = (await listCoursesForOffice("en", await readCourseQuery({ q: "bare" }))).items
    expect(row?.completeness).toEqual(bare.completeness)
  })

  it("counts what is missing as the list then shows it, in all, by program and by year", async () => {
    session.actor = user(new Set([mine]))
    const overview = await countMissing({})
    expect((await countWorklists()).incomplete).toBe((await slugs({ missing: "any" })).length)
    expect(overview.courses - overview.complete).toBe((await slugs({ missing: "any" })).length)
    for (const part of completenessParts)
      expect([part, overview.parts[part].missing]).toEqual([part, (await slugs({ missing: part })).length])
    expect(overview.byProgram.map(({ program, courses }) => [program, courses])).toEqual([["mine", 3]])
    expect(overview.byYear.map(({ year, courses }) => [year, courses])).toEqual([
      [2024, 1],
      [2020, 1],
      [2019, 1],
    ])
    const { filter } = await readCourseQuery({ year: "2019" })
    const ofYear = await countMissing(filter)
    expect(ofYear.parts.source.missing).toBe((await slugs({ missing: "source", year: "2019" })).length)
    expect(
      missingByWorth(ofYear)
        .map(({ part }) => part)
        .slice(0, 2),
    ).toEqual(["dates", "trainees"])
    session.actor = user("all")
    expect((await countMissing({})).courses).toBe(4)
  })
})
