import { describe, expect, it } from "vitest"
import type { UserActor } from "@/lib/access/actor"
import { can, courseScope, programScope, type Action, type Subject } from "@/lib/access/can"
import { accessOfGrants, type GrantRow } from "@/lib/access/grants"
import { db } from "@/lib/db"
import type { GrantRole } from "@/lib/generated/prisma/client"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

/** `own` has the program `below` under it; `foreign` stands beside. */
async function programs() {
  const create = (slug: string, parentId: string | null = null) =>
    db.program.create({
      data: { slug: `${slug}-${crypto.randomUUID().slice(0, 8)}`, names: { en: slug }, parentId },
      select: { id: true },
    })
  const own = await create("own")
  return { own: own.id, below: (await create("below", own.id)).id, foreign: (await create("foreign")).id }
}

async function actorWith(...grants: GrantRow[]): Promise<UserActor> {
  return { kind: "user", id: crypto.randomUUID(), email: "a@example.org", ...(await accessOfGrants(db, grants)) }
}

const actions = ["read", "edit", "publish"] as const satisfies readonly Action[]

/** What each role may with a course of its own program: read, edit, publish. */
const courseRights: Record<GrantRole, string> = {
  administrator: "read edit publish",
  editor: "read edit",
  viewer: "read",
  publisher: "read publish",
  auditor: "",
}

/** The rest, which no program bounds: which actions on which noun. */
const otherRights: Record<GrantRole, Partial<Record<Subject["noun"], string>>> = {
  administrator: {
    register: "read edit publish",
    person: "read edit publish",
    activity: "read edit publish",
    user: "read edit publish",
    snapshot: "read edit publish",
    objection: "read edit publish",
    system: "read edit publish",
  },
  editor: { register: "read edit", person: "read edit publish", activity: "read edit publish" },
  viewer: { register: "read" },
  publisher: { register: "read publish" },
  auditor: { activity: "read edit publish" },
}

const roles = Object.keys(courseRights) as GrantRole[]
const others = ["register", "person", "activity", "user", "snapshot", "objection", "system"] as const
const rightsIn = (actor: UserActor, subject: Subject) => actions.filter(action => can(actor, subject, action)).join(" ")

describe.each(roles)("a grant of the role %s", role => {
  it("for all programs is for each, and for courses without one", async () => {
    const { own, below } = await programs()
    const actor = await actorWith({ role, programId: null })
    for (const programId of [own, below, null])
      for (const noun of ["course", "program"] as const)
        expect(rightsIn(actor, { noun, programId }), noun).toBe(courseRights[role])
    for (const noun of others) expect(rightsIn(actor, { noun }), noun).toBe(otherRights[role][noun] ?? "")
  })

  it("for one program is for it and all below, and nothing beside", async () => {
    const { own, below, foreign } = await programs()
    const actor = await actorWith({ role, programId: own })
    // Of one program nobody is an administrator or auditor.
    const expected = role === "administrator" || role === "auditor" ? "" : courseRights[role]
    for (const programId of [own, below])
      for (const noun of ["course", "program"] as const)
        expect(rightsIn(actor, { noun, programId }), noun).toBe(expected)
    for (const programId of [foreign, null])
      for (const noun of ["course", "program"] as const) expect(rightsIn(actor, { noun, programId }), noun).toBe("")
    for (const noun of ["activity", "user", "snapshot", "objection", "system"] as const)
      expect(rightsIn(actor, { noun }), noun).toBe("")
    expect(can(actor, { noun: "person" })).toBe(role === "editor")
  })

  it("finds in lists what it may read, and to change what it may edit", async () => {
    const { own, below } = await programs()
    const actor = await actorWith({ role, programId: own })
    const inScope = (scope: { programId?: unknown; id?: unknown }) => JSON.stringify(scope.programId ?? scope.id)
    const all = JSON.stringify({ in: [own, below] })
    const none = JSON.stringify({ in: [] })
    for (const action of actions) {
      const expected = courseRights[role].includes(action) && !["administrator", "auditor"].includes(role) ? all : none
      expect(inScope(courseScope(actor, action)), action).toBe(expected)
      expect(inScope(programScope(actor, action)), action).toBe(expected)
    }
  })
})

describe("several grants", () => {
  it("add up, each for its own programs", async () => {
    const { own, foreign } = await programs()
    const actor = await actorWith({ role: "editor", programId: own }, { role: "publisher", programId: foreign })
    expect(rightsIn(actor, { noun: "course", programId: own })).toBe("read edit")
    expect(rightsIn(actor, { noun: "course", programId: foreign })).toBe("read publish")
  })
  it("of none may nothing", async () => {
    const actor = await actorWith()
    for (const noun of others) expect(rightsIn(actor, { noun })).toBe("")
  })
})
