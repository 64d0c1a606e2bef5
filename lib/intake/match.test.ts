import { beforeEach, describe, expect, it, vi } from "vitest"
import type { UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { readDictionary } from "@/lib/intake/dictionary"
import { findLikelyCourses, findLikelyProgram } from "@/lib/intake/match"
import { readNotice } from "@/lib/intake/read-notice"
import { freshDatabase } from "@/lib/testing/database"

const session = vi.hoisted(() => ({ actor: null as UserActor | null }))

vi.mock("@/lib/auth/session", () => ({
  requireActor: () => (session.actor ? Promise.resolve(session.actor) : Promise.reject(new Error("not signed in"))),
}))

freshDatabase("seeded")

const everywhere: UserActor = {
  kind: "user",
  id: "",
  email: "",
  administrator: false,
  auditor: false,
  readable: "all",
  programs: "all",
  publishable: new Set(),
}

beforeEach(() => {
  session.actor = everywhere
})

const read = async (text: string) => readNotice(text, { dictionary: await readDictionary(db) })
const likely = async (text: string) => {
  const found = await findLikelyCourses(await read(text))
  return found.map(({ code, near }) => `${code ?? ""}${near ? " near" : ""}`)
}

const announced =
  "Engineering course in Mongolia\nInstructors will be dispatched to Mongolia from 19 August to 18 September 2025 for engineers."

describe("the courses a notice may be about", () => {
  it("are those whose dates, country and field agree, also where what was announced differs by days", async () => {
    expect(await likely(announced)).toEqual(["MN-E15 near"])
  })

  it("are none of another country, another field or another year", async () => {
    expect(await likely(announced.replaceAll("Mongolia", "Cambodia"))).toEqual([])
    expect(await likely(announced.replace(/Engineering|engineers/g, "medical"))).toEqual([])
    expect(await likely(announced.replace("2025", "2031"))).toEqual([])
    expect(await likely("Instructors were dispatched to Mongolia.")).toEqual([])
  })

  it("are offered and not taken where the dates are coarse", async () => {
    expect(await likely(announced.replace("from 19 August to 18 September 2025", "in August 2025"))).toEqual(["MN-E15"])
  })

  it("are not found by an editor of another program", async () => {
    session.actor = { ...everywhere, programs: new Set() }
    await expect(likely(announced)).rejects.toThrow()
    const { id } = await db.program.findUniqueOrThrow({ where: { slug: "japan-laos" } })
    session.actor = { ...everywhere, programs: new Set([id]) }
    expect(await likely(announced)).toEqual([])
  })
})

describe("the program of a notice", () => {
  const program = async (text: string) => findLikelyProgram(await read(text))

  it("is the deepest that country, field and years leave", async () => {
    expect(await program(announced)).toBe("japan-mongolia-engineering-4")
    expect(await program(announced.replace("2025", "2023"))).toBe("japan-mongolia-engineering-3")
    expect(await program("A medical course for doctors was held in Ulaanbaatar on 3 May 2024.")).toBe(
      "japan-mongolia-medical",
    )
  })

  it("is not guessed where several fit or none does", async () => {
    expect(await program("A course was held in Mongolia on 3 May 2020 for engineers.")).toBe(
      "japan-mongolia-engineering",
    )
    expect(await program("A course was held in Kenya on 3 May 2024.")).toBeNull()
    expect(await program("A course was held on 3 May 2024.")).toBeNull()
  })
})
