import { describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import {
  createOrganization,
  deleteOrganization,
  restoreOrganization,
  updateOrganization,
} from "@/lib/organizations/mutations"
import { listOrganizationsNamed, listOrganizationsNamedLike } from "@/lib/organizations/named"
import { organizationSchema, type OrganizationDraft } from "@/lib/organizations/schema"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const create = (draft: OrganizationDraft) =>
  db.$transaction(tx => createOrganization(system, tx, organizationSchema.parse(draft)))
const remove = (ref: { id: string; version: number }) => db.$transaction(tx => deleteOrganization(system, tx, ref))

describe("an organization", () => {
  it("is found by any of its names and aliases, in any script and width", async () => {
    const { id } = await create({
      names: { en: "Engineer School", ja: "施設学校", mn: "Инженерийн сургууль" },
      aliases: "JGSDF ENG\nKatsuta",
    })
    for (const text of ["engineer school", "施設", "ИНЖЕНЕРИЙН", "ｋａｔｓｕｔａ", "eng jgsdf"])
      expect((await listOrganizationsNamedLike(system, db, text)).map(one => one.id)).toEqual([id])
    expect(await listOrganizationsNamed(system, db, "Engineer")).toEqual([])
    expect((await listOrganizationsNamed(system, db, "KATSUTA")).map(one => one.id)).toEqual([id])
  })

  it("is not found by a sign that stands for anything", async () => {
    expect(await listOrganizationsNamedLike(system, db, "%")).toEqual([])
    expect(await listOrganizationsNamedLike(system, db, "kat_uta")).toEqual([])
  })

  it("cannot come to belong to itself", async () => {
    const top = await create({ names: { en: "Ministry" } })
    const middle = await create({ names: { en: "Command" }, parent: top.slug })
    const low = await create({ names: { en: "Company" }, parent: middle.slug })
    const input = organizationSchema.parse({ names: { en: "Ministry" }, parent: low.slug })
    const move = db.$transaction(tx => updateOrganization(system, tx, { ...top, input }))
    await expect(move).rejects.toMatchObject({ errors: { parent: { key: "organization.parent_circle" } } })
  })

  it("cannot be deleted while a course or another organization has it", async () => {
    const top = await create({ names: { en: "Staff" } })
    const low = await create({ names: { en: "Office" }, parent: top.slug })
    await expect(remove(top)).rejects.toMatchObject({
      errors: { "": { key: "organization.delete_has_children", values: { names: "office" } } },
    })
    const draft = { title: { en: "X" }, code: "O-1", organizations: [{ role: "host", organization: low.slug }] }
    await db.$transaction(tx => createCourse(system, tx, courseSchema.parse(draft)))
    await expect(remove(low)).rejects.toMatchObject({
      errors: { "": { key: "organization.delete_in_use", values: { count: 1, names: "O-1" } } },
    })
  })

  it("comes back after the one to which it belongs", async () => {
    const top = await create({ names: { en: "Brigade" } })
    const low = await create({ names: { en: "Platoon" }, parent: top.slug })
    await remove(low)
    await remove(top)
    const restore = (id: string) => db.$transaction(tx => restoreOrganization(system, tx, { id }))
    await expect(restore(low.id)).rejects.toMatchObject({
      errors: { "": { key: "organization.restore_parent_first", values: { slug: "brigade" } } },
    })
    await restore(top.id)
    expect((await restore(low.id)).version).toBe(3)
  })

  it("tells visitors nothing while it is unresolved", async () => {
    const changedAt = async () => (await db.setting.findUnique({ where: { key: "public.changed_at" } }))?.value
    const before = await changedAt()
    const unknown = await create({ names: { en: "BHU" }, unresolved: true })
    expect(await changedAt()).toBe(before)
    const input = organizationSchema.parse({ names: { en: "A known university" } })
    await db.$transaction(tx => updateOrganization(system, tx, { ...unknown, input }))
    expect(await changedAt()).not.toBe(before)
  })
})
