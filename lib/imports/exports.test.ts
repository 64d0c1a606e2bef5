import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { db } from "@/lib/db"
import { passphraseOf } from "@/lib/imports/export-passphrase"
import { noteOwnDataExport, notePeopleExport, openExport, openPeopleExport } from "@/lib/imports/exports"
import { createPerson } from "@/lib/people/mutations"
import { getOwnData } from "@/lib/people/own-data"
import { ownDataText } from "@/lib/people/own-data-text"
import { personSchema } from "@/lib/people/schema"
import { administering } from "@/lib/testing/actors"
import { freshDatabase } from "@/lib/testing/database"
import { signIn } from "@/lib/testing/next-headers"
import { sealedFileOf, sealFiles } from "@/lib/transfer/sealed-file"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))

freshDatabase()

const why = { purpose: "request", reason: null } as const
let actor: UserActor
let other: UserActor
let personId: string

beforeAll(async () => {
  const make = async (email: string): Promise<UserActor> => {
    const grants = { create: { role: "administrator" } } as const
    const { id } = await db.user.create({ data: { email, passwordHash: "none", grants } })
    return { kind: "user", id, email, ...administering }
  }
  actor = await make("bold@example.org")
  other = await make("other@example.org")
  const input = personSchema.parse({ names: [{ written: "Цэцэг Канар" }], phone: "+976 1", notes: "my note" })
  personId = (await db.$transaction(tx => createPerson(system, tx, input))).id
  const { id: courseId } = await db.course.create({ data: { slug: "roads", title: { en: "Roads" } } })
  await db.participation.create({ data: { personId, courseId, roleKey: "trainee", rank: "Captain" } })
})

const open = async (bytes: Uint8Array, password: string) => {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { password, useWebWorkers: false, checkSignature: true })
  const [entry] = await reader.getEntries()
  if (!entry || entry.directory) throw new Error("There is nothing in it")
  return Buffer.from(await entry.getData(new Uint8ArrayWriter())).toString()
}

describe("a file with names", () => {
  const columns = [{ name: "Name", value: (row: { name: string }) => row.name }]

  it("opens with its passphrase and with no other, and holds no name in the open", async () => {
    const answer = await sealedFileOf("csv", {
      name: "people",
      columns,
      rows: [{ name: "Цэцэг Канар" }],
      passphrase: "right",
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get("content-type")).toBe("application/zip")
    expect(Buffer.from(bytes).includes("Канар")).toBe(false)
    expect(await open(bytes, "right")).toContain("Цэцэг Канар")
    await expect(open(bytes, "wrong")).rejects.toThrow()
  })

  it("is encrypted with AES-256, as its head says", async () => {
    const bytes = Buffer.from(await sealFiles([{ name: "data.txt", content: "text" }], "right"))
    // compression method 99, and in the extra field 0x9901 the strength 3
    expect(bytes.readUInt16LE(8)).toBe(99)
    const extra = bytes.indexOf(Buffer.from([0x01, 0x99, 0x07, 0x00]))
    expect(bytes[extra + 8]).toBe(3)
  })
})

describe("what opens a file", () => {
  it("is shown only to whoever said what for, for that record and that many people", async () => {
    await signIn(actor.id)
    expect(await openExport("person.exported", personId)).toBeNull()
    await db.$transaction(tx => noteOwnDataExport(actor, tx, { personId, ...why }))
    await db.$transaction(tx => notePeopleExport(actor, tx, { people: 1, ...why }))
    const passphrase = await openExport("person.exported", personId)
    expect(passphrase).toMatch(/^([2-9a-z]{5}-){4}[2-9a-z]{5}$/)
    expect(await openExport("person.exported", actor.id)).toBeNull()
    expect(await openPeopleExport(1)).not.toBeNull()
    expect(await openPeopleExport(2)).toBeNull()
    await signIn(other.id)
    expect(await openExport("person.exported", personId)).toBeNull()
  })

  it("is another for every export and follows from nothing in the log", () => {
    const some = new Set(Array.from({ length: 1000 }, (_, at) => passphraseOf(BigInt(at))))
    expect(some.size).toBe(1000)
  })
})

describe("a person's own data", () => {
  it("is whole, for machines and to be read in each language", async () => {
    await signIn(actor.id)
    const data = await getOwnData(personId)
    if (!data) throw new Error("There is nobody")
    expect(data).toMatchObject({
      names: [{ written: "Цэцэг Канар" }],
      ...{ phone: "+976 1", notes: "my note" },
      parts: [{ course: { en: "Roads" }, rank: "Captain", roleKey: "trainee" }],
    })
    expect(data.log.map(({ event }) => event)).toContain("person.created")
    for (const locale of ["en", "ja", "mn"] as const)
      for (const told of ["Цэцэг Канар", "+976 1", "my note", "Roads", "Captain"])
        expect(ownDataText(locale, data)).toContain(told)
  })
})
