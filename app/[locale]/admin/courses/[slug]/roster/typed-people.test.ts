import { beforeEach, describe, expect, it } from "vitest"
import { withPeople } from "@/app/[locale]/admin/courses/[slug]/roster/typed-people"
import type { UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { InvalidInput } from "@/lib/errors"
import type { Choice } from "@/lib/forms/state"
import { rosterSchema } from "@/lib/participations/schema"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

let actor: UserActor

beforeEach(async () => {
  await db.person.deleteMany({})
  const user = await db.user.upsert({
    where: { email: "bold@example.org" },
    create: { email: "bold@example.org", passwordHash: "none" },
    update: {},
  })
  actor = { kind: "user", id: user.id, email: user.email, ...editing("all") }
})

type Row = { name?: string; person?: string; organization?: string }

const typed = (...entries: Row[]) =>
  db.$transaction(tx => withPeople({ actor, tx, values: {}, locale: "en" }, rosterSchema.parse({ entries }).entries))

async function asked(...entries: Row[]): Promise<Record<string, readonly Choice[]>> {
  const error: unknown = await typed(...entries).catch((thrown: unknown) => thrown)
  if (!(error instanceof InvalidInput)) throw error
  return error.choices
}

const known = (...names: string[]) =>
  db.$transaction(tx => createPerson(actor, tx, personSchema.parse({ names: names.map(written => ({ written })) })))

describe("a typed name", () => {
  it("that nobody has makes a new person", async () => {
    const { entries } = await typed({ name: "Д.Батлут" }, { name: "Yamada Tarō" })
    const people = await db.person.findMany({ include: { names: true }, orderBy: { id: "asc" } })
    expect(people.map(person => person.id)).toEqual(entries.map(entry => entry.personId))
    expect(people.map(person => person.names[0])).toMatchObject([
      { written: "Д.Батлут", script: "cyrillic", kind: "native" },
      { written: "Yamada Tarō", script: "latin", kind: "as-printed".replace("-", "_") },
    ])
  })
  it("that somebody has is asked about, in whatever spelling it was found", async () => {
    const { id } = await known("山田 太郎", "Yamada Tarō")
    const choices = await asked({ name: "tarō YAMADA" })
    expect(choices["entries.0.name"]?.map(choice => choice.value)).toEqual([id, "new"])
    expect(choices["entries.0.name"]?.[0]?.label).toBe("山田 太郎 (Yamada Tarō)")
    expect(choices["entries.0.name"]?.[0]?.about).toMatch(/^98%: other order · /)
    expect(await db.person.count()).toBe(1)
  })
  it("means whom it was said to mean", async () => {
    const { id } = await known("Д.Батлут")
    const { entries } = await typed({ name: "Д.Батлут", person: id }, { name: "Г.Болд" })
    expect(entries[0]?.personId).toBe(id)
    expect(await db.person.count()).toBe(2)
    const anew = await typed({ name: "Д.Батлут", person: "new" })
    expect(anew.entries[0]?.personId).not.toBe(id)
  })
  it("is asked about again when it was changed after the choice", async () => {
    const { id } = await known("Д.Батлут")
    await known("Г.Болд")
    const choices = await asked({ name: "Г.Болд", person: id })
    expect(choices["entries.0.name"]).toHaveLength(2)
  })
  it("that stands twice is one person or two, as is said", async () => {
    const choices = await asked({ name: "Д.Батлут" }, { name: "д.батлут" })
    expect(choices["entries.1.name"]?.map(choice => choice.value)).toEqual(["above", "new"])
    expect(await db.person.count()).toBe(0)
    const same = await typed({ name: "Д.Батлут" }, { name: "д.батлут", person: "above" })
    expect(same.entries[1]?.personId).toBe(same.entries[0]?.personId)
    expect(await db.person.count()).toBe(1)
  })
})
