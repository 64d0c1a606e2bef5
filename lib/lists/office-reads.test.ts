import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { createMilestone } from "@/lib/milestones/mutations"
import { getMilestone } from "@/lib/milestones/queries"
import { milestoneSchema } from "@/lib/milestones/schema"
import { createOrganization } from "@/lib/organizations/mutations"
import * as organizations from "@/lib/organizations/queries"
import { organizationSchema } from "@/lib/organizations/schema"
import { getCourseCertificates } from "@/lib/participations/certificate-queries"
import { addParticipations } from "@/lib/participations/mutations"
import { getRoster, listEarlierRosters } from "@/lib/participations/queries"
import { participationSchema } from "@/lib/participations/schema"
import { createPerson } from "@/lib/people/mutations"
import * as people from "@/lib/people/queries"
import { personSchema } from "@/lib/people/schema"
import { createProgram } from "@/lib/programs/mutations"
import * as programs from "@/lib/programs/queries"
import { programSchema, type ProgramDraft } from "@/lib/programs/schema"
import * as ranks from "@/lib/ranks/queries"
import { createSource } from "@/lib/sources/mutations"
import * as sources from "@/lib/sources/queries"
import { sourceSchema } from "@/lib/sources/schema"
import { createStatement } from "@/lib/statements/mutations"
import { statementSchema } from "@/lib/statements/schema"
import { freshDatabase } from "@/lib/testing/database"
import { createTopic } from "@/lib/topics/mutations"
import * as topics from "@/lib/topics/queries"
import { topicSchema } from "@/lib/topics/schema"
import { editing } from "@/lib/testing/actors"

/* What the office finds of programs, topics, organizations, people and sources, and for whom. */

const session = vi.hoisted(() => ({ actor: null as UserActor | null }))

vi.mock("@/lib/auth/session", () => ({
  requireActor: () => (session.actor ? Promise.resolve(session.actor) : Promise.reject(new Error("not signed in"))),
}))

freshDatabase()

const user = (may: UserActor["programs"]): UserActor => ({
  kind: "user",
  id: crypto.randomUUID(),
  email: "u@example.org",
  ...editing(may),
})

const program = (draft: ProgramDraft) => db.$transaction(tx => createProgram(system, tx, programSchema.parse(draft)))
const course = (draft: CourseDraft) => db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))

const all = { page: 1, search: "", state: "all" } as const
let mine: string
let phase: string
let person: string
let milestone: string
let hiddenMilestone: string

beforeAll(async () => {
  const umbrella = await program({ names: { en: "Umbrella" } })
  const track = await program({ names: { en: "Track" }, parent: umbrella.slug, field: "engineering" })
  phase = (await program({ names: { en: "Phase" }, parent: track.slug })).id
  await program({ names: { en: "Other" } })
  mine = track.id
  await db.$transaction(async tx => {
    await createTopic(system, tx, topicSchema.parse({ names: { en: "Roads" }, field: "engineering" }))
    await createOrganization(system, tx, organizationSchema.parse({ names: { en: "School" } }))
    await createSource(system, tx, sourceSchema.parse({ code: "R1" }))
    await createSource(system, tx, sourceSchema.parse({ code: "R10" }))
    await createSource(system, tx, sourceSchema.parse({ code: "R9" }))
  })
  const shared: Partial<CourseDraft> = {
    topics: ["roads"],
    organizations: [{ role: "host", organization: "school" }],
    sources: ["R1"],
  }
  const seen = await course({ ...shared, title: { en: "Seen" }, program: "phase", startsOn: "2024-05" })
  const hidden = await course({ ...shared, title: { en: "Hidden" }, program: "other", startsOn: "2023" })
  person = await db.$transaction(async tx => {
    const { id } = await createPerson(
      system,
      tx,
      personSchema.parse({ names: [{ written: "Батын Дорж" }, { written: "DORJ Bat" }, { written: "ドルジ" }] }),
    )
    for (const { id: courseId } of [seen, hidden]) {
      const entry = {
        personId: id,
        ...participationSchema.parse({ attended: true, rank: "Captain", organization: "school" }),
      }
      await addParticipations(system, tx, { courseId, entries: [entry] })
    }
    await createPerson(system, tx, personSchema.parse({ names: [{ written: "Nobody 100%" }] }))
    return id
  })
  await db.$transaction(async tx => {
    const claim = { source: "R1", subject: "result", claim: { en: "Said" } } as const
    for (const slug of ["seen", "hidden"])
      await createStatement(system, tx, statementSchema.parse({ ...claim, course: slug }))
    await createStatement(system, tx, statementSchema.parse({ ...claim, program: "other" }))
    const fact = (of: string) =>
      createMilestone(
        system,
        tx,
        milestoneSchema.parse({ program: of, happenedOn: "2014", title: { en: of }, source: "R1" }),
      )
    milestone = (await fact("track")).id
    hiddenMilestone = (await fact("other")).id
  })
})

describe("without a user", () => {
  beforeEach(() => {
    session.actor = null
  })

  const reads: Record<string, () => Promise<unknown>> = {
    listPrograms: () => programs.listPrograms(all),
    countPrograms: () => programs.countPrograms(),
    getProgram: () => programs.getProgram("track"),
    getProgramRecord: () => programs.getProgramRecord("track"),
    listProgramChoices: () => programs.listProgramChoices(),
    mayRootPrograms: () => programs.mayRootPrograms(),
    getMilestone: () => getMilestone(milestone),
    listTopics: () => topics.listTopics("en", { ...all, field: null }),
    countTopics: () => topics.countTopics(),
    getTopic: () => topics.getTopic("roads"),
    getTopicRecord: () => topics.getTopicRecord("roads"),
    listOrganizations: () => organizations.listOrganizations("en", { ...all, kind: null, country: null }),
    countOrganizations: () => organizations.countOrganizations(),
    listOrganizationCountries: () => organizations.listOrganizationCountries(),
    getOrganization: () => organizations.getOrganization("school"),
    getOrganizationRecord: () => organizations.getOrganizationRecord("school"),
    listOrganizationChoices: () => organizations.listOrganizationChoices("en"),
    listPeople: () => people.listPeople({ ...all, country: null }),
    countPeople: () => people.countPeople(),
    listPeopleCountries: () => people.listPeopleCountries(),
    getRoster: () => getRoster("seen"),
    listEarlierRosters: () => listEarlierRosters("seen"),
    getCourseCertificates: () => getCourseCertificates("seen"),
    getPerson: () => people.getPerson(person),
    getPersonRecord: () => people.getPersonRecord(person),
    listRanks: () => ranks.listRanks("en", { ...all, country: null }),
    listRankCountries: () => ranks.listRankCountries(),
    listUnmappedRanks: () => ranks.listUnmappedRanks({ ...all, country: null }),
    countUnmappedRanks: () => ranks.countUnmappedRanks(),
    getRank: () => ranks.getRank(person),
    listSources: () => sources.listSources("en", all),
    countSources: () => sources.countSources(),
    getSource: () => sources.getSource("R1"),
    getSourceRecord: () => sources.getSourceRecord("R1"),
    listSourceChoices: () => sources.listSourceChoices("en"),
  }

  it.each(Object.keys(reads))("%s answers nothing", async name => {
    await expect(reads[name]?.()).rejects.toThrow("not signed in")
  })

  it.each(Object.keys(reads))("%s does not exist for a user who may edit nothing", async name => {
    session.actor = user(new Set())
    await expect(reads[name]?.()).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" })
  })
})

describe("an editor of one program", () => {
  beforeEach(() => {
    session.actor = user(new Set([mine, phase]))
  })

  it("finds that program and what is below it, and no other", async () => {
    const { items, total } = await programs.listPrograms(all)
    expect(items.map(({ slug, depth, courses }) => [slug, depth, courses])).toEqual([
      ["track", 0, 1],
      ["phase", 1, 1],
    ])
    expect(total).toBe(2)
    expect(await programs.countPrograms()).toEqual({ all: 2, bin: 0 })
    expect(await programs.getProgram("other")).toBeNull()
    expect(await programs.getProgram("umbrella")).toBeNull()
  })

  it("sees what stands above it without being led there, and may leave it there", async () => {
    const track = await programs.getProgram("track")
    expect(track?.above).toEqual([{ slug: "umbrella", names: { en: "Umbrella" }, open: false }])
    expect(track?.courses.map(({ slug }) => slug)).toEqual(["seen"])
    expect(track?.courseCount).toBe(1)
    expect(track?.effective.field).toBe("engineering")
    expect((await programs.listProgramChoices(track ?? undefined)).map(({ slug }) => slug)).toEqual(["umbrella"])
    expect((await programs.listProgramChoices()).map(({ slug }) => slug)).toEqual(["track", "phase"])
    expect(await programs.mayRootPrograms()).toBe(false)
  })

  it("finds the milestones of that program only", async () => {
    expect((await getMilestone(milestone))?.id).toBe(milestone)
    expect(await getMilestone(hiddenMilestone)).toBeNull()
    expect(await getMilestone("no id at all")).toBeNull()
  })

  it("sees topics and organizations in the courses of that program only", async () => {
    const seen = [{ slug: "seen" }]
    expect(await topics.getTopic("roads")).toMatchObject({ courses: seen })
    expect((await topics.listTopics("en", { ...all, field: null })).items).toMatchObject([{ courses: 1 }])
    const school = await organizations.getOrganization("school")
    expect(school).toMatchObject({ courses: [{ slug: "seen", roles: ["host"] }], participations: 1 })
    const list = await organizations.listOrganizations("en", { ...all, kind: null, country: null })
    expect(list.items).toMatchObject([{ slug: "school", courses: 1 }])
  })

  it("sees of a source what it says about that program only", async () => {
    const source = await sources.getSource("R1")
    expect(source?.courses.map(({ slug }) => slug)).toEqual(["seen"])
    expect(source?.statements.map(({ about }) => about.slug)).toEqual(["seen"])
    expect(source?.milestones.map(({ program: { slug } }) => slug)).toEqual(["track"])
  })

  it("sees a person's courses of that program, and how many others there are", async () => {
    const found = await people.getPerson(person)
    expect(found?.parts).toMatchObject([
      { course: { slug: "seen" }, role: "trainee", rank: "Captain", organization: { slug: "school" } },
    ])
    expect(found?.hiddenParts).toBe(1)
    expect((await people.listPeople({ ...all, search: "dorj", country: null })).items).toMatchObject([
      { courses: 1, latest: "2024-05" },
    ])
  })
})

describe("an editor of all programs", () => {
  beforeEach(() => {
    session.actor = user("all")
  })

  it("finds the whole tree, each program with the courses below it", async () => {
    const { items } = await programs.listPrograms(all)
    expect(items.map(({ slug, depth, courses }) => [slug, depth, courses])).toEqual([
      ["other", 0, 1],
      ["umbrella", 0, 1],
      ["track", 1, 1],
      ["phase", 2, 1],
    ])
    const choices = await programs.listProgramChoices({ slug: "track", parentId: null })
    expect(choices.map(({ slug }) => slug)).toEqual(["other", "umbrella"])
    expect(await programs.mayRootPrograms()).toBe(true)
  })

  it.each(["дорж", "ДОРЖ батын", "dorj", "Bat", "ドルジ", "ﾄﾞﾙｼﾞ"])("finds a person by %s", async search => {
    const { items, total } = await people.listPeople({ ...all, search, country: null })
    expect(items.map(({ id }) => id)).toEqual([person])
    expect(total).toBe(1)
  })

  it("takes a percent sign for itself", async () => {
    const search = async (q: string) => (await people.listPeople({ ...all, search: q, country: null })).total
    expect(await search("100%")).toBe(1)
    expect(await search("d%j")).toBe(0)
  })

  it("tells people who stand in no roster", async () => {
    expect(await people.countPeople()).toEqual({ all: 2, unused: 1, bin: 0 })
    const { items } = await people.listPeople({ ...all, state: "unused", country: null })
    expect(items.map(({ names }) => names)).toEqual([["Nobody 100%"]])
  })

  it("lists sources by the number in their code, and those used nowhere apart", async () => {
    const codes = async (state: (typeof sources.sourceStates)[number]) =>
      (await sources.listSources("en", { ...all, state })).items.map(({ code }) => code)
    expect(await codes("all")).toEqual(["R1", "R9", "R10"])
    expect(await codes("unused")).toEqual(["R9", "R10"])
    expect(await codes("bin")).toEqual([])
  })
})

describe("ranks in rosters", () => {
  const unmapped = async (search = "") =>
    (await ranks.listUnmappedRanks({ ...all, state: "unmapped", search, country: null })).items

  beforeAll(async () => {
    session.actor = user("all")
    const courses = await db.course.findMany({ where: { slug: { in: ["seen", "hidden"] } }, select: { id: true } })
    for (const { id: courseId } of courses)
      await db.participation.updateMany({ where: { courseId }, data: { rank: "Bosun" } })
  })

  it("that are not mapped are told with how often they are written, those most first", async () => {
    session.actor = user("all")
    expect(await unmapped()).toEqual([{ written: "Bosun", country: null, count: 2 }])
    expect(await unmapped("captain")).toEqual([])
    expect(await ranks.countUnmappedRanks()).toBe(1)
  })

  it("of other programs are not told", async () => {
    session.actor = user(new Set([mine, phase]))
    expect(await unmapped()).toEqual([{ written: "Bosun", country: null, count: 1 }])
  })

  it("are looked up in the table by country and in any script", async () => {
    session.actor = user("all")
    const found = async (search: string, country: string | null) =>
      (await ranks.listRanks("en", { ...all, search, country })).items.map(({ written }) => written)
    expect(await found("ДЭД ХУРАНДАА", null)).toEqual(["Дэд хурандаа"])
    expect(await found("一等陸佐", "JP")).toEqual(["1等陸佐"])
    expect(await found("colonel", ranks.general)).toEqual(["Colonel", "Lieutenant Colonel"])
    expect(await found("colonel", "MN")).toEqual([])
  })
})
