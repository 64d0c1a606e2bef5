import { describe, expect, it } from "vitest"
import { verifyPassword } from "@/lib/auth/password"
import { db } from "@/lib/db"
import { freshDatabase } from "@/lib/testing/database"
import { ensureAdministrator, resetPassword } from "@/lib/users/first-administrator"

freshDatabase()

const findUser = (email: string) => db.user.findUniqueOrThrow({ where: { email }, include: { grants: true } })

describe("the first administrator", () => {
  it("is the one of ADMIN_EMAIL and ADMIN_PASSWORD while there is none", async () => {
    const made = await ensureAdministrator(db, { email: "First@Example.org", password: "from the settings" })
    expect(made).toEqual({ email: "first@example.org", password: null })
    const user = await findUser("first@example.org")
    expect(user.grants).toMatchObject([{ role: "administrator", programId: null }])
    expect(user.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await verifyPassword(user.passwordHash, "from the settings")).toBe(true)
  })

  it("is made only once, and no setting changes the password later", async () => {
    expect(await ensureAdministrator(db, { email: "first@example.org", password: "another password" })).toBeNull()
    expect(await ensureAdministrator(db, { email: "second@example.org", password: "another password" })).toBeNull()
    expect(await db.user.count()).toBe(1)
    const { passwordHash } = await findUser("first@example.org")
    expect(await verifyPassword(passwordHash, "another password")).toBe(false)
  })

  it("gets a password made up for it where none is set", async () => {
    await db.user.updateMany({ data: { disabledAt: new Date() } })
    const made = await ensureAdministrator(db, { email: undefined, password: undefined })
    expect(made?.email).toBe("admin@example.org")
    const { passwordHash } = await findUser("admin@example.org")
    expect(await verifyPassword(passwordHash, made?.password ?? "")).toBe(true)
  })
})

describe("a lost password", () => {
  it("is replaced, and whoever was signed in as that user is signed out", async () => {
    const { id } = await findUser("admin@example.org")
    const expiresAt = new Date(Date.now() + 60_000)
    await db.session.create({ data: { userId: id, expiresAt } })
    const { email, password } = await resetPassword(db, undefined)
    expect(email).toBe("admin@example.org")
    expect(await verifyPassword((await findUser(email)).passwordHash, password)).toBe(true)
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
    const entry = await db.activity.findFirstOrThrow({ where: { event: "user.password_changed" } })
    expect(entry.changes).toEqual([{ field: "password", personal: true }])
  })

  it("is asked for by name where there are several administrators", async () => {
    await db.user.updateMany({ data: { disabledAt: null } })
    await expect(resetPassword(db, undefined)).rejects.toThrow("There are several administrators")
    await expect(resetPassword(db, "nobody@example.org")).rejects.toThrow("No administrator")
    expect((await resetPassword(db, "First@example.org")).email).toBe("first@example.org")
  })
})
