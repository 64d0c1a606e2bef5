import { describe, expect, it, vi } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { Conflict, Forbidden } from "@/lib/errors"
import { settleObjection } from "@/lib/objections/mutations"
import { countObjections, getObjection, listObjections } from "@/lib/objections/queries"
import { pageOf, settlementSchema, trap } from "@/lib/objections/schema"
import { sendObjection } from "@/lib/objections/send"
import { freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"
import { editing } from "@/lib/testing/actors"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase()

let visitors = 0

function send(
  fields: Record<string, string>,
  { page = "/en/courses/zam-2024", address = `192.0.2.${++visitors}` } = {},
) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return sendObjection({ locale: "en", page, data, address, attempt: 1 })
}

describe("an objection of a visitor", () => {
  it("is kept with its page, open, and told in the log without what it says", async () => {
    expect(
      await send({ message: "It was 43, not 45", evidence: "https://example.org", reply: "a@example.org" }),
    ).toBeNull()
    const kept = await db.objection.findFirstOrThrow({ where: { message: "It was 43, not 45" } })
    expect(kept).toMatchObject({ page: "/en/courses/zam-2024", status: "open", reply: "a@example.org", outcome: null })
    const entry = await db.activity.findFirstOrThrow({ where: { recordId: kept.id } })
    expect(entry).toMatchObject({ event: "objection.received", actorId: null, label: {}, changes: [] })
  })

  it("needs nothing but what is wrong, and comes back with all that was typed", async () => {
    const again = await send({ message: " ", evidence: "A report" })
    expect(again?.errors.message?.text).toMatch(/^Say which figure/)
    expect(again?.values).toMatchObject({ evidence: "A report" })
    expect(again?.attempt).toBe(1)
    expect(await send({ message: "Just this" })).toBeNull()
  })

  it("counts once when it is sent twice", async () => {
    await send({ message: "Twice" })
    await send({ message: "Twice" })
    expect(await db.objection.count({ where: { message: "Twice" } })).toBe(1)
  })

  it("of a program that fills in every field is thanked for and forgotten", async () => {
    expect(await send({ message: "Buy this", [trap]: "https://spam.example.org" })).toBeNull()
    expect(await db.objection.count({ where: { message: "Buy this" } })).toBe(0)
  })

  it("may be sent five times an hour from one address; the sixth keeps what was typed", async () => {
    const address = "198.51.100.7"
    for (const message of ["1", "2", "3", "4", "5"]) expect(await send({ message }, { address })).toBeNull()
    const sixth = await send({ message: "6" }, { address })
    expect(sixth?.notice?.text).toMatch(/again in \d+ minutes/)
    expect(sixth?.values).toMatchObject({ message: "6" })
    expect(await send({ message: "from elsewhere" })).toBeNull()
    const keys = await db.rateLimit.findMany({ select: { key: true } })
    expect(JSON.stringify(keys)).not.toContain("198.51.100.7")
  })

  it.each([
    ["/ja/statistics?measure=courses&by=year,field", true],
    ["//evil.example.org", false],
    ["https://evil.example.org", false],
    ["javascript:alert(1)", false],
    [undefined, false],
  ])("is about a page of ours or about none: %s", (page, kept) => expect(pageOf(page)).toBe(kept ? page : null))
})

describe("the office", () => {
  const editor: Actor = {
    kind: "user",
    id: "0192f0c1-0000-7000-8000-000000000001",
    email: "editor@example.org",
    ...editing("all"),
  }
  const settle = (actor: Actor, id: string, version: number) =>
    db.$transaction(tx =>
      settleObjection(actor, tx, {
        id,
        version,
        input: settlementSchema.parse({ status: "corrected", outcome: "Mended" }),
      }),
    )

  it("settles one, and forgets where to answer", async () => {
    await send({ message: "Settle me", reply: "b@example.org" })
    const { id, version } = await db.objection.findFirstOrThrow({ where: { message: "Settle me" } })
    await expect(settle(editor, id, version)).rejects.toThrow(Forbidden)
    await settle(system, id, version)
    expect(await db.objection.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "corrected",
      outcome: "Mended",
      reply: null,
    })
    await expect(settle(system, id, version)).rejects.toThrow(Conflict)
  })

  it("shows them to administrators, the open ones first", async () => {
    const user = await db.user.create({
      data: { email: "admin@example.org", passwordHash: "x", grants: { create: { role: "administrator" } } },
    })
    await signIn(user.id)
    const counts = await countObjections()
    expect(counts.settled).toBe(1)
    expect(counts.open).toBeGreaterThan(5)
    const open = await listObjections({ state: "open", page: 1, search: "twice" })
    expect(open.items.map(({ message }) => message)).toEqual(["Twice"])
    expect((await getObjection(open.items[0]?.id ?? ""))?.message).toBe("Twice")
    expect(await getObjection("nonsense")).toBeNull()
    await db.grant.updateMany({ where: { userId: user.id }, data: { role: "editor" } })
    await signIn(user.id)
    expect(await countObjections()).toEqual({ open: 0, settled: 0 })
  })
})
