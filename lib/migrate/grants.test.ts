import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { asOwner, freshDatabase } from "@/lib/testing/database"

freshDatabase()

const entry = { event: "course.created", noun: "course", recordId: "0192f0c1-0000-7000-8000-000000000001" }

describe("the application's role", () => {
  it("adds to the activity log and reads it", async () => {
    await db.activity.create({ data: entry })
    expect(await db.activity.count()).toBe(1)
  })

  it("can neither change nor remove an entry of the log", async () => {
    await expect(db.activity.updateMany({ data: { event: "course.deleted" } })).rejects.toThrow("permission denied")
    await expect(db.activity.deleteMany()).rejects.toThrow("permission denied")
    await expect(db.$executeRaw`truncate activity`).rejects.toThrow("permission denied")
  })

  it("cannot lift the protection or change tables", async () => {
    await expect(db.$executeRaw`grant delete on activity to muster`).resolves.toBe(0)
    await expect(db.activity.deleteMany()).rejects.toThrow("permission denied")
    await expect(db.$executeRaw`alter table activity add column extra text`).rejects.toThrow("must be owner")
    await expect(db.$executeRaw`create table extra (id int)`).rejects.toThrow("permission denied")
  })

  it("changes other tables", async () => {
    await db.setting.create({ data: { key: "test", value: 1 } })
    await db.setting.delete({ where: { key: "test" } })
    const { rows } = await asOwner(client =>
      client.query<{ key: string }>("select key from setting where key = 'test'"),
    )
    expect(rows).toEqual([])
  })
})
