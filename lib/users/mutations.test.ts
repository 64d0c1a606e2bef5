import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { system, type Actor, type UserActor } from "@/lib/access/actor"
import { hashPassword, verifyPassword } from "@/lib/auth/password"
import { actorOfSession, startSession } from "@/lib/auth/session-store"
import { db } from "@/lib/db"
import { makeEntryLink } from "@/lib/entry/links"
import { Conflict, Forbidden, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import { freshDatabase } from "@/lib/testing/database"
import {
  changeOwnPassword,
  createUser,
  disableUser,
  enableUser,
  endOwnSession,
  signOutEverywhere,
  updateUser,
} from "@/lib/users/mutations"
import { ownPasswordSchema, userSchema, type UserInput } from "@/lib/users/schema"

freshDatabase()

const password = "a long enough password"
const newPassword = "another long password"

const input = (email: string, more: Partial<UserInput> = {}): UserInput => ({
  email,
  name: null,
  access: "roles",
  roles: ["editor:*"],
  ...more,
})

const inTransaction = <T>(run: (tx: Prisma.TransactionClient) => Promise<T>) => db.$transaction(run)
/** Somebody who has chosen the password already. */
const create = (email: string, more: Partial<UserInput> = {}) =>
  inTransaction(async tx => {
    const user = await createUser(system, tx, input(email, more))
    await tx.user.update({ where: { id: user.id }, data: { passwordHash: hash } })
    return user
  })

async function actorFor(userId: string): Promise<UserActor> {
  const actor = await actorOfSession(await startSession(userId))
  if (!actor) throw new Error("no such actor")
  return actor
}

let hash: string
let administrator: UserActor
let other: { id: string; version: number }

beforeAll(async () => {
  hash = await hashPassword(password)
})

beforeEach(async () => {
  await db.user.deleteMany({})
  await db.program.deleteMany({})
  await db.rateLimit.deleteMany({})
  await db.program.create({ data: { slug: "japan-mongolia", names: { en: "Japan–Mongolia" } } })
  administrator = await actorFor((await create("first@example.org", { access: "administrator" })).id)
  other = await create("other@example.org")
})

const actions: Record<string, (actor: Actor, tx: Prisma.TransactionClient) => Promise<unknown>> = {
  "create a user": (actor, tx) => createUser(actor, tx, input("new@example.org")),
  "change access": (actor, tx) =>
    updateUser(actor, tx, {
      ...other,
      input: { email: "other@example.org", name: null, access: "roles", roles: ["editor:japan-mongolia"] },
    }),
  "disable a user": (actor, tx) => disableUser(actor, tx, other),
  "enable a user": (actor, tx) => enableUser(actor, tx, other),
  "make a link": (actor, tx) => makeEntryLink(actor, tx, other),
}

const roles: Record<string, { access: Partial<UserInput>; may: boolean }> = {
  "an administrator": { access: { access: "administrator" }, may: true },
  "an editor of all programs": { access: { access: "roles", roles: ["editor:*"] }, may: false },
  "an editor of some programs": {
    access: { access: "roles", roles: ["editor:japan-mongolia"] },
    may: false,
  },
  "a viewer": { access: { access: "roles", roles: ["viewer:*"] }, may: false },
  "a publisher": { access: { access: "roles", roles: ["publisher:*"] }, may: false },
  "an auditor": { access: { access: "auditor", roles: [] }, may: false },
}

describe.each(Object.entries(roles))("%s", (_name, { access, may }) => {
  it.each(Object.entries(actions))(`${may ? "may" : "may not"} %s`, async (_action, act) => {
    const actor = await actorFor((await create("actor@example.org", access)).id)
    const result = inTransaction(tx => act(actor, tx))
    if (may) await expect(result).resolves.toBeDefined()
    else await expect(result).rejects.toBeInstanceOf(Forbidden)
  })
})

describe("createUser", () => {
  it("gives the access asked for", async () => {
    const { id } = await create("some@example.org", { access: "roles", roles: ["editor:japan-mongolia"] })
    const actor = await actorFor(id)
    expect(actor.administrator).toBe(false)
    expect(actor.programs).toHaveProperty("size", 1)
  })
  it("refuses an e-mail that is taken", async () => {
    await expect(create("other@example.org")).rejects.toMatchObject({ errors: { email: { key: "user.email_taken" } } })
  })
  it("refuses a program that is not there", async () => {
    await expect(create("x@example.org", { access: "roles", roles: ["editor:nowhere"] })).rejects.toMatchObject({
      errors: { roles: { key: "user.no_such_program" } },
    })
  })
  it("keeps e-mail, name and password out of the log", async () => {
    const { id } = await create("quiet@example.org", { name: "Quiet One" })
    const entries = JSON.stringify(
      await db.activity.findMany({ where: { recordId: id }, select: { event: true, label: true, changes: true } }),
    )
    expect(entries).toContain("user.created")
    for (const secret of ["quiet", "Quiet", password, "argon2"]) expect(entries).not.toContain(secret)
  })
})

describe("updateUser", () => {
  it("ends the user's sessions when what he may changes, and not when only his name does", async () => {
    const renamed = await startSession(other.id)
    const { version } = await inTransaction(tx =>
      updateUser(administrator, tx, {
        ...other,
        input: { email: "other@example.org", name: "Other", access: "roles", roles: ["editor:*"] },
      }),
    )
    expect(await actorOfSession(renamed)).not.toBeNull()
    const session = await startSession(other.id)
    await inTransaction(tx =>
      updateUser(administrator, tx, {
        id: other.id,
        version,
        input: { email: "other@example.org", name: "Other", access: "roles", roles: ["editor:japan-mongolia"] },
      }),
    )
    expect(await actorOfSession(session)).toBeNull()
    expect(await actorOfSession(renamed)).toBeNull()
    expect((await actorFor(other.id)).programs).toHaveProperty("size", 1)
  })
  it("lets nobody change his own access, but his own name", async () => {
    const self = { id: administrator.id, version: 1 }
    const change = (access: "roles" | "administrator", name: string | null) =>
      inTransaction(tx =>
        updateUser(administrator, tx, {
          ...self,
          input: { email: administrator.email, name, access, roles: ["editor:*"] },
        }),
      )
    await expect(change("roles", null)).rejects.toMatchObject({ errors: { access: { key: "user.own_access" } } })
    await expect(change("administrator", "First")).resolves.toMatchObject({ version: 2 })
  })
  it("changes the e-mail to one that nobody has, and keeps it out of the log", async () => {
    const change = (email: string) => {
      const input = userSchema.parse({ email, name: "Other", access: "roles", roles: ["editor:*"] })
      return inTransaction(tx => updateUser(administrator, tx, { ...other, input }))
    }
    await expect(change(administrator.email)).rejects.toMatchObject({ errors: { email: { key: "user.email_taken" } } })
    await change(" Renamed@example.org ")
    expect(await db.user.findUnique({ where: { id: other.id }, select: { email: true } })).toEqual({
      email: "renamed@example.org",
    })
    const entries = await db.activity.findMany({ where: { recordId: other.id, event: "user.updated" } })
    expect(entries[0]?.changes).toContainEqual({ field: "email", personal: true })
    expect(JSON.stringify(entries.map(entry => entry.changes))).not.toContain("renamed")
  })
  it("tells the second to save that he was not the first", async () => {
    const change = () =>
      inTransaction(tx =>
        updateUser(administrator, tx, {
          ...other,
          input: { email: "other@example.org", name: "A", access: "roles", roles: ["editor:*"] },
        }),
      )
    await change()
    await expect(change()).rejects.toBeInstanceOf(Conflict)
  })
  it("finds nobody where nobody is", async () => {
    const id = "01a20ca4-68d4-705f-8e68-6429ccefe524"
    await expect(
      inTransaction(tx =>
        updateUser(administrator, tx, {
          id,
          version: 1,
          input: { email: "other@example.org", name: null, access: "roles", roles: ["editor:*"] },
        }),
      ),
    ).rejects.toBeInstanceOf(NotFound)
  })
})

describe("the last administrator", () => {
  it("is not disabled and keeps his access, whoever asks", async () => {
    const last = { id: administrator.id, version: 1 }
    await expect(inTransaction(tx => disableUser(system, tx, last))).rejects.toMatchObject({
      errors: { "": { key: "user.last_administrator" } },
    })
    await expect(
      inTransaction(tx =>
        updateUser(system, tx, {
          ...last,
          input: { email: "other@example.org", name: null, access: "roles", roles: ["editor:*"] },
        }),
      ),
    ).rejects.toBeInstanceOf(InvalidInput)
  })
  it("does not disable himself", async () => {
    await create("second@example.org", { access: "administrator" })
    await expect(
      inTransaction(tx => disableUser(administrator, tx, { id: administrator.id, version: 1 })),
    ).rejects.toMatchObject({ errors: { "": { key: "user.own_disabling" } } })
  })
  it("remains when two administrators take the right from each other at once", async () => {
    const second = await create("second@example.org", { access: "administrator" })
    const secondActor = await actorFor(second.id)
    const results = await Promise.allSettled([
      inTransaction(tx => disableUser(administrator, tx, second)),
      inTransaction(tx => disableUser(secondActor, tx, { id: administrator.id, version: 1 })),
    ])
    expect(results.map(result => result.status).sort()).toEqual(["fulfilled", "rejected"])
    expect(await db.user.count({ where: { disabledAt: null, grants: { some: { role: "administrator" } } } })).toBe(1)
  })
})

describe("disableUser", () => {
  it("ends the user's sessions, and enabling starts none", async () => {
    const session = await startSession(other.id)
    const disabled = await inTransaction(tx => disableUser(administrator, tx, other))
    expect(await actorOfSession(session)).toBeNull()
    await inTransaction(tx => enableUser(administrator, tx, disabled))
    expect(await actorOfSession(session)).toBeNull()
    expect(await actorFor(other.id)).toBeDefined()
  })
})

describe("a new password", () => {
  const hashOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash

  it("of one's own needs the current one, and keeps only the session it was set in", async () => {
    const [here, elsewhere] = [await startSession(other.id), await startSession(other.id)]
    const actor = await actorOfSession(here)
    if (!actor) throw new Error("no session")
    const change = (currentPassword: string) =>
      inTransaction(tx =>
        changeOwnPassword(actor, tx, { input: { currentPassword, password: newPassword }, sessionId: here }),
      )
    await expect(change("not this one")).rejects.toMatchObject({
      errors: { currentPassword: { key: "user.current_password_wrong" } },
    })
    await change(password)
    expect(await actorOfSession(here)).not.toBeNull()
    expect(await actorOfSession(elsewhere)).toBeNull()
    expect(await verifyPassword(await hashOf(other.id), newPassword)).toBe(true)
  })
  it("of one's own is refused when it is one that is tried first, or made of its user's own words", async () => {
    const actor = await actorFor(other.id)
    const change = (password: string) =>
      inTransaction(tx =>
        changeOwnPassword(actor, tx, {
          input: { currentPassword: "a long enough password", password },
          sessionId: null,
        }),
      )
    for (const [password, key] of [
      ["Password123456", "user.password_common"],
      ["other@example.org", "user.password_own"],
    ] as const)
      await expect(change(password)).rejects.toMatchObject({ errors: { password: { key } } })
    await change("zebra pickle lantern")
  })
  it("is not guessed by whoever finds a session open", async () => {
    const actor = await actorFor(other.id)
    const guess = () =>
      inTransaction(tx =>
        changeOwnPassword(actor, tx, { input: { currentPassword: "wrong", password: newPassword }, sessionId: null }),
      )
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toBeInstanceOf(InvalidInput)
    await expect(guess()).rejects.toMatchObject({ errors: { currentPassword: { key: "sign-in.wait" } } })
  })
})

describe("signOutEverywhere", () => {
  it("ends every session, this one too", async () => {
    const session = await startSession(other.id)
    const actor = await actorFor(other.id)
    await inTransaction(tx => signOutEverywhere(actor, tx))
    expect(await actorOfSession(session)).toBeNull()
  })
})

describe("the schema of a user", () => {
  const problems = (given: unknown) =>
    userSchema.safeParse(given).error?.issues.map(issue => [issue.path.join("."), issue.message])

  it("asks for what is missing in its own words", () => {
    expect(problems({ email: null, access: null })).toEqual([
      ["email", "user.email_required"],
      ["access", "user.access_required"],
    ])
  })
  it("wants a program for an editor of some", () => {
    expect(userSchema.safeParse({ email: "a@example.org", access: "roles" }).success).toBe(false)
    expect(userSchema.safeParse({ email: "a@example.org", access: "roles", roles: ["editor:*"] }).success).toBe(true)
  })
  it("keeps a password as typed and an e-mail in lower case", () => {
    expect(userSchema.parse({ email: " Bat@Example.ORG ", access: "roles", roles: ["editor:*"] }).email).toBe(
      "bat@example.org",
    )
    const typed = { currentPassword: "x", password: "  spaces belong to it  " }
    expect(ownPasswordSchema.parse(typed)).toEqual(typed)
  })
})

describe("endOwnSession", () => {
  it("ends the one named, at once, and no other", async () => {
    const [here, there] = [await startSession(administrator.id), await startSession(administrator.id)]
    await inTransaction(tx => endOwnSession(administrator, tx, { id: there }))
    expect(await actorOfSession(there)).toBeNull()
    expect(await actorOfSession(here)).not.toBeNull()
  })
  it("does not find that of somebody else", async () => {
    const theirs = await startSession(other.id)
    for (const id of [theirs, "nothing"])
      await expect(inTransaction(tx => endOwnSession(administrator, tx, { id }))).rejects.toBeInstanceOf(NotFound)
    expect(await actorOfSession(theirs)).not.toBeNull()
  })
})
