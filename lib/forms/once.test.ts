import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { AlreadySent, once } from "@/lib/forms/once"
import type { FormValues } from "@/lib/forms/state"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const someone = async () =>
  (await db.user.create({ data: { email: `${crypto.randomUUID()}@example.org`, passwordHash: "x" } })).id

/** Sends a form whose mutation writes a setting under a name of its own, and leads to it. */
const send = (actorId: string, key: string | null, values: FormValues, name = crypto.randomUUID()) =>
  db.$transaction(tx =>
    once(tx, { actorId, key, values }, async () => {
      await tx.setting.create({ data: { key: name, value: values } })
      return `/there/${name}`
    }),
  )
const written = () => db.setting.count()

describe("once", () => {
  it("writes once and leads twice to the same place", async () => {
    const actorId = await someone()
    const before = await written()
    const first = await send(actorId, "k1", { title: "Roads" })
    const second = await send(actorId, "k1", { title: "Roads" })
    expect(second).toBe(first)
    expect(await written()).toBe(before + 1)
  })

  it("writes once also when both arrive at the same time", async () => {
    const actorId = await someone()
    const before = await written()
    const hrefs = await Promise.all([send(actorId, "k2", { title: "A" }), send(actorId, "k2", { title: "A" })])
    expect(new Set(hrefs).size).toBe(1)
    expect(await written()).toBe(before + 1)
  })

  it("does not mind in which order the fields came", async () => {
    const actorId = await someone()
    const first = await send(actorId, "k3", { a: "1", b: "2", "form.key": "k3" })
    expect(await send(actorId, "k3", { b: "2", a: "1", "form.key": "k3" })).toBe(first)
  })

  it("refuses other entries under the same key, and says where the first led", async () => {
    const actorId = await someone()
    const first = await send(actorId, "k4", { title: "Roads" })
    const again = send(actorId, "k4", { title: "Bridges" })
    await expect(again).rejects.toThrow(AlreadySent)
    await again.catch((error: unknown) => expect((error as AlreadySent).href).toBe(first))
  })

  it("lets a form that failed be sent again under its key", async () => {
    const actorId = await someone()
    const failing = db.$transaction(tx =>
      once(tx, { actorId, key: "k5", values: {} }, () => Promise.reject(new Error("no luck"))),
    )
    await expect(failing).rejects.toThrow("no luck")
    await expect(send(actorId, "k5", {})).resolves.toMatch(/^\/there/)
  })

  it("knows the keys of different people apart", async () => {
    const before = await written()
    await send(await someone(), "k6", { title: "Roads" })
    await send(await someone(), "k6", { title: "Roads" })
    expect(await written()).toBe(before + 2)
  })
})
