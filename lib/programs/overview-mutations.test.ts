import { beforeAll, describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Forbidden, NotFound } from "@/lib/errors"
import { createProgram } from "@/lib/programs/mutations"
import { openOverviewWith } from "@/lib/programs/overview-mutations"
import { chosenOverview } from "@/lib/programs/overview-program"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (name: string, parent?: string) =>
  db.$transaction(tx => createProgram(system, tx, programSchema.parse({ names: { en: name }, parent })))
const open = (slug: string, actor: Parameters<typeof openOverviewWith>[0] = system) =>
  db.$transaction(tx => openOverviewWith(actor, tx, { slug }))

let root: { id: string; slug: string }

beforeAll(async () => {
  root = await create("Root")
})

describe("the program that the overview opens with", () => {
  it("is one of the topmost, as chosen last, and is told once", async () => {
    const other = await create("Other")
    await open(other.slug)
    await open(root.slug)
    await open(root.slug)
    expect(await chosenOverview()).toBe(root.slug)
    const entries = await db.activity.findMany({ where: { recordId: root.id, event: "program.updated" } })
    expect(entries.map(entry => entry.changes)).toEqual([[{ field: "opensOverview", from: other.slug, to: root.slug }]])
  })
  it("is none below another", async () => {
    const below = await create("Below", root.slug)
    await expect(open(below.slug)).rejects.toBeInstanceOf(NotFound)
  })
  it("is not chosen by an editor of some programs", async () => {
    const { id, email } = await db.user.create({ data: { email: "some@example.org", passwordHash: "none" } })
    const actor: UserActor = { kind: "user", id, email, ...editing(new Set([root.id])) }
    await expect(open(root.slug, actor)).rejects.toBeInstanceOf(Forbidden)
  })
})
