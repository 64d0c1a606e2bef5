import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { createProgram } from "@/lib/programs/mutations"
import { moveProgram } from "@/lib/programs/position"
import { programSchema, type ProgramDraft } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const create = (draft: ProgramDraft) => db.$transaction(tx => createProgram(system, tx, programSchema.parse(draft)))
const move = (slug: string, input: { parent: string | null; after: string | null }, actor: Actor = system) =>
  db.$transaction(async tx => {
    const { id, version } = await tx.program.findUniqueOrThrow({ where: { slug } })
    return moveProgram(actor, tx, { id, version, input })
  })
const below = async (parent: string) =>
  (
    await db.program.findMany({
      where: { parent: { slug: parent } },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
      select: { slug: true },
    })
  ).map(({ slug }) => slug)

describe("moveProgram", () => {
  it("puts a program after a sibling, first, or at the end", async () => {
    await create({ names: { en: "Umbrella" } })
    await create({ names: { en: "Other" } })
    for (const name of ["A", "B", "C"]) await create({ names: { en: name }, parent: "umbrella" })

    await move("a", { parent: "umbrella", after: "b" })
    expect(await below("umbrella")).toEqual(["b", "a", "c"])
    await move("c", { parent: "umbrella", after: null })
    expect(await below("umbrella")).toEqual(["c", "b", "a"])
    await move("c", { parent: "umbrella", after: "other" })
    expect(await below("umbrella")).toEqual(["b", "a", "c"])
    await move("b", { parent: "other", after: null })
    expect(await below("umbrella")).toEqual(["a", "c"])
    expect(await below("other")).toEqual(["b"])
  })

  it("does not put a program below itself", async () => {
    await create({ names: { en: "Top" } })
    await create({ names: { en: "Low" }, parent: "top" })
    await expect(move("top", { parent: "low", after: null })).rejects.toMatchObject({
      errors: { parent: { key: "program.parent_circle" } },
    })
  })

  it("is not for an editor of another program", async () => {
    await create({ names: { en: "Mine" } })
    await create({ names: { en: "Theirs" } })
    const mine = await db.program.findUniqueOrThrow({ where: { slug: "mine" } })
    const editor: Actor = {
      kind: "user",
      id: mine.id,
      email: "e@example.org",
      ...editing(new Set([mine.id])),
    }
    await expect(move("theirs", { parent: "mine", after: null }, editor)).rejects.toMatchObject({ name: "NotFound" })
    await expect(move("mine", { parent: "theirs", after: null }, editor)).rejects.toMatchObject({ name: "Forbidden" })
  })
})
