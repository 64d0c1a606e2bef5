import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { createOrganization } from "@/lib/organizations/mutations"
import { mergeOrganization, organizationNameSchema, resolveOrganization } from "@/lib/organizations/resolution"
import { organizationSchema, type OrganizationDraft } from "@/lib/organizations/schema"
import { recordBySlug } from "@/lib/slugs"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (draft: OrganizationDraft) =>
  db.$transaction(tx => createOrganization(system, tx, organizationSchema.parse(draft)))
const merge = (ref: { id: string; version: number }, into: string) =>
  db.$transaction(tx => mergeOrganization(system, tx, { id: ref.id, version: ref.version, into }))

describe("resolveOrganization", () => {
  it("gives the real name and keeps what the source said", async () => {
    const ref = await create({ names: { en: "BHU" }, unresolved: true })
    const input = organizationNameSchema.parse({ names: { en: "Some University" }, country: "JP", kind: "university" })
    await db.$transaction(tx => resolveOrganization(system, tx, { ...ref, input }))
    const now = await db.organization.findUniqueOrThrow({ where: { id: ref.id } })
    expect(now).toMatchObject({
      names: { en: "Some University" },
      aliases: ["BHU"],
      unresolved: false,
      country: "JP",
      kind: "university",
    })
    expect(now.searchText).toContain("bhu")
  })
})

describe("mergeOrganization", () => {
  it("moves courses, rosters and what belongs to it, and leads its address there", async () => {
    const known = await create({ names: { en: "Engineer School" }, aliases: "ENG" })
    const gone = await create({ names: { en: "Enginer School" }, aliases: "ENG\nKatsuta", unresolved: true })
    const child = await create({ names: { en: "First Company" }, parent: gone.slug })
    const draft = {
      title: { en: "Roads" },
      organizations: [
        { role: "host", organization: gone.slug },
        { role: "host", organization: known.slug },
        { role: "provider", organization: gone.slug },
      ],
      headCounts: [{ role: "trainee", total: "5", organization: gone.slug }],
    }
    const course = await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
    const person = await db.person.create({ data: {}, select: { id: true } })
    await db.participation.create({
      data: { courseId: course.id, personId: person.id, roleKey: "trainee", organizationId: gone.id },
    })

    await merge(gone, known.slug)

    const now = await db.course.findUniqueOrThrow({
      where: { id: course.id },
      include: { organizations: true, headCounts: true, participations: true },
    })
    expect(now.organizations.map(row => [row.role, row.organizationId]).sort()).toEqual([
      ["host", known.id],
      ["provider", known.id],
    ])
    expect(now.headCounts[0]?.organizationId).toBe(known.id)
    expect(now.participations[0]).toMatchObject({ organizationId: known.id, version: 2 })
    expect(now.version).toBe(course.version + 1)
    const target = await db.organization.findUniqueOrThrow({ where: { id: known.id } })
    expect(target.aliases).toEqual(["ENG", "Enginer School", "Katsuta"])
    expect(await recordBySlug(db, "organization", gone.slug)).toBe(known.id)
    expect(await db.organization.findUnique({ where: { id: gone.id } })).toBeNull()
    expect((await db.organization.findUniqueOrThrow({ where: { id: child.id } })).parentId).toBe(known.id)
  })

  it("refuses to move an organization into one that belongs to it", async () => {
    const top = await create({ names: { en: "Ministry" } })
    const low = await create({ names: { en: "Command" }, parent: top.slug })
    await expect(merge(top, low.slug)).rejects.toMatchObject({
      errors: { into: { key: "organization.merge_into_itself" } },
    })
    await expect(merge(top, top.slug)).rejects.toMatchObject({
      errors: { into: { key: "organization.merge_into_itself" } },
    })
  })

  it("does not move one that someone else changed meanwhile", async () => {
    const a = await create({ names: { en: "A" } })
    const b = await create({ names: { en: "B" } })
    await expect(merge({ ...a, version: 7 }, b.slug)).rejects.toMatchObject({ name: "Conflict" })
  })
})
