import { describe, expect, it } from "vitest"
import { getCourseAsVisitor, getPublicCourse, listPublicCourses, type PublicCourse } from "@/lib/courses/public-queries"
import { db } from "@/lib/db"
import { getPublicProgram, listPublicPrograms } from "@/lib/programs/public-queries"
import { listPublicOrganizations } from "@/lib/organizations/public-queries"
import { listPublicSources } from "@/lib/sources/public-queries"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

const idOf = async (code: string) => (await db.course.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
const slugOf = async (code: string) =>
  (await db.course.findUniqueOrThrow({ where: { code }, select: { slug: true } })).slug

async function shown(code: string): Promise<PublicCourse> {
  const course = await getPublicCourse(await slugOf(code))
  if (!course || "redirectTo" in course) throw new Error(`${code} is not public`)
  return course
}

describe("a course as visitors see it", () => {
  it("has its path, its track's neighbors and its sources", async () => {
    const course = await shown("MN-E14")
    expect(course.programPath.map(({ slug }) => slug)).toEqual([
      "japan-mongolia",
      "japan-mongolia-engineering",
      "japan-mongolia-engineering-3",
    ])
    expect(course.previous?.slug).toBe(await slugOf("MN-E13"))
    expect(course.next?.slug).toBe(await slugOf("MN-E15"))
    expect(course.sources.map(({ code }) => code)).toContain("R11")
  })

  it("shows its stages, and a stage its course, while they are published", async () => {
    const whole = await shown("MN-E13")
    expect(whole.stages.map(({ slug }) => slug)).toEqual([await slugOf("MN-E12")])
    expect(whole).toMatchObject({ days: { value: 33, precision: "about" }, counted: true })
    expect(await shown("MN-E12")).toMatchObject({ partOf: { slug: whole.slug }, counted: false })
    const stage = await idOf("MN-E12")
    await db.course.update({ where: { id: stage }, data: { publishedAt: null } })
    try {
      expect(await shown("MN-E13")).toMatchObject({ stages: [], days: { value: 19, precision: "exact" } })
      expect((await shown("MN-E13")).previous?.slug).not.toBe(await slugOf("MN-E12"))
    } finally {
      await db.course.update({ where: { id: stage }, data: { publishedAt: new Date() } })
    }
  })

  it("names no organization that is unresolved or deleted", async () => {
    const courseId = await idOf("MN-E15")
    for (const [slug, more] of [
      ["never-settled", { unresolved: true }],
      ["thrown-away", { deletedAt: new Date() }],
    ] as const) {
      const organization = await db.organization.create({
        data: { slug, names: { en: slug }, ...more },
        select: { id: true },
      })
      await db.courseOrganization.create({
        data: { courseId, organizationId: organization.id, role: "host", position: 90 },
      })
      await db.headCount.updateMany({ where: { courseId }, data: { organizationId: organization.id } })
      const text = JSON.stringify(await shown("MN-E15")) + JSON.stringify(await listPublicOrganizations())
      expect(text).not.toContain(slug)
    }
  })

  it("shows a part of a head count only where a source published it", async () => {
    const courseId = await idOf("MN-E02")
    const count = await db.headCount.findFirstOrThrow({ where: { courseId, roleKey: "trainee" }, select: { id: true } })
    const source = await db.source.findUniqueOrThrow({ where: { code: "R2" }, select: { id: true } })
    await db.headCountPart.createMany({
      data: [
        { headCountId: count.id, position: 90, number: 4, branch: "told", sourceId: source.id },
        { headCountId: count.id, position: 91, number: 1, branch: "untold" },
      ],
    })
    const text = JSON.stringify(await shown("MN-E02"))
    expect(text).toContain('"branch":"told"')
    expect(text).not.toContain("untold")
  })

  it("leaves out restricted statements and deleted sources", async () => {
    const courseId = await idOf("MN-E03")
    const make = (code: string, more: object) => db.source.create({ data: { code, ...more }, select: { id: true } })
    const open = await make("T1", {})
    const gone = await make("T2", { deletedAt: new Date() })
    await db.statement.createMany({
      data: [
        { sourceId: open.id, courseId, subject: "other", claim: { en: "seen" } },
        { sourceId: open.id, courseId, subject: "other", claim: { en: "restricted" }, restricted: true },
        { sourceId: gone.id, courseId, subject: "other", claim: { en: "unsaid" } },
      ],
    })
    await db.courseSource.create({ data: { courseId, sourceId: gone.id, position: 90 } })
    const claims = (await shown("MN-E03")).statements.flatMap(({ chosen, others }) => [...chosen, ...others])
    const texts = claims.map(({ claim }) => claim.en)
    expect(texts).toContain("seen")
    expect(texts).not.toContain("restricted")
    expect(texts).not.toContain("unsaid")
    expect((await shown("MN-E03")).sources.map(({ code }) => code)).not.toContain("T2")
    expect((await listPublicSources()).map(({ code }) => code)).not.toContain("T2")
  })

  it("does not lead to a postponed date that is no public course", async () => {
    const draft = await db.course.create({ data: { slug: "a-draft", title: { en: "Draft" } }, select: { id: true } })
    const id = await idOf("FJ-1")
    await db.course.update({ where: { id }, data: { life: "postponed", postponedToId: draft.id } })
    expect(await shown("FJ-1")).toMatchObject({ life: "postponed", postponedTo: null })
    await db.course.update({ where: { id: draft.id }, data: { publishedAt: new Date() } })
    expect(await shown("FJ-1")).toMatchObject({ postponedTo: { slug: "a-draft" } })
    await db.course.update({ where: { id: draft.id }, data: { publishedAt: null } })
  })

  it("has no notes, no names and no code", async () => {
    const id = await idOf("MN-E05")
    await db.course.update({ where: { id }, data: { notes: "for the office" } })
    const person = await db.person.create({
      data: { names: { create: { position: 0, written: "Bat Dorj", script: "latin", kind: "as_printed" } } },
      select: { id: true },
    })
    await db.participation.create({ data: { courseId: id, personId: person.id, roleKey: "trainee", rank: "Captain" } })
    expect(JSON.stringify(await shown("MN-E05"))).not.toMatch(/for the office|Bat Dorj|Captain|MN-E05/)
  })

  it("can be previewed before it is public, not after it is deleted", async () => {
    const { id } = await db.course.findUniqueOrThrow({ where: { slug: "a-draft" }, select: { id: true } })
    expect(await getPublicCourse("a-draft")).toBeNull()
    expect(await getCourseAsVisitor(id)).toMatchObject({ slug: "a-draft" })
    await db.course.update({ where: { id }, data: { deletedAt: new Date() } })
    expect(await getCourseAsVisitor(id)).toBeNull()
  })
})

describe("programs as visitors see them", () => {
  it("are a tree with the figures of all below", async () => {
    const [first] = await listPublicPrograms()
    expect(first).toMatchObject({
      slug: "japan-mongolia",
      totals: { courses: 16, participations: { value: 452, coursesWithoutNumber: 6 }, instructors: { value: 99 } },
    })
    const program = await getPublicProgram("japan-mongolia-engineering")
    expect(program).toMatchObject({ parentSlug: "japan-mongolia", figures: { courses: 13 } })
    expect(await getPublicProgram("atlantis")).toBeNull()
  })
})

describe("the list of courses", () => {
  it("holds no draft", async () => {
    const { items } = await listPublicCourses({}, 1, 200)
    expect(items.map(({ slug }) => slug)).not.toContain("a-draft")
  })
})
