import { mkdtemp, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { verifyActivity } from "@/lib/activity/verify"
import { lockOfFile, openBackup } from "@/lib/backup/read-backup"
import { restoreBackup } from "@/lib/backup/restore-backup"
import { writeBackup } from "@/lib/backup/write-backup"
import { db } from "@/lib/db"
import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { Forbidden, NotFound } from "@/lib/errors"
import { getPublicCertificate } from "@/lib/participations/public-certificate"
import { erasePerson } from "@/lib/people/erasure"
import { eraseAgain, keepErasures, readErasures } from "@/lib/people/erasure-list"
import { mergePeople } from "@/lib/people/merge"
import { createPerson, restorePerson, updatePerson } from "@/lib/people/mutations"
import { keepNameKeys } from "@/lib/people/name-keys"
import { personSchema } from "@/lib/people/schema"
import { renewProtectedTables } from "@/lib/protection/renew"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { editing } from "@/lib/testing/actors"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { randomFrom } from "@/lib/testing/random"
import { emptyRegister, insertRegister, randomRegister } from "@/lib/testing/random-register"
import { minutes, runs } from "@/lib/testing/size"

freshDatabase()

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "muster-erasures-"))
})
afterAll(() => rm(folder, { recursive: true }))

const editor: UserActor = { kind: "user", id: crypto.randomUUID(), email: "bold@example.org", ...editing("all") }
const erase = (id: string) => db.$transaction(tx => erasePerson(system, tx, { id, reason: "request" }))
const make = (given: object) => db.$transaction(tx => createPerson(system, tx, personSchema.parse(given)))

/** Every row of every table as text, with what of it could be hidden in other writings. */
async function wholeDatabase(): Promise<string> {
  return asOwner(async client => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select to_jsonb(t)::text as text from "${name}" t`)
      texts.push(...rows.map(({ text }) => text))
    }
    return texts.join("\n")
  })
}

const writingsOf = (canary: string) => [
  canary,
  canary.toLowerCase(),
  JSON.stringify(canary).slice(1, -1),
  Buffer.from(canary).toString("base64").replaceAll("=", ""),
  Buffer.from(canary).toString("hex"),
]

/** All that is counted, as the database tells it: the view, what rosters tell, and the protected tables made anew. */
async function figures(): Promise<string> {
  await db.$transaction(tx => tellVisitors(tx, { noun: "course", recordId: crypto.randomUUID() }))
  await renewProtectedTables()
  const [counted, tally, tables] = await Promise.all([
    db.$queryRaw<object[]>`SELECT to_jsonb(c)::text AS "row" FROM "counted_course" c ORDER BY 1`,
    db.$queryRaw<object[]>`SELECT to_jsonb(c)::text AS "row" FROM "course_tally" c ORDER BY 1`,
    db.protectedTable.findMany({ select: { programId: true, name: true, rows: true } }),
  ])
  return JSON.stringify([counted, tally, tables.map(table => JSON.stringify(table)).sort()])
}

const scripts = ["Canarybold", "Канарболд", "山田金糸雀"]

describe("random erasures", () => {
  it(
    "leave no trace of anybody, the chain of the log whole, and every figure as it was",
    { timeout: minutes({ sample: 3, deep: 40 }) },
    async ({ task }) => {
      const wanted = runs({ sample: 24, deep: 1000 })
      let erased = 0
      for (let seed = 1; erased < wanted; seed++) {
        await db.$transaction(emptyRegister)
        await db.importBatch.deleteMany({})
        const register = randomRegister(seed)
        await db.$transaction(tx => insertRegister(tx, register))
        const random = randomFrom(seed)
        const user = await db.user.upsert({
          where: { email: "bold@example.org" },
          create: { email: "bold@example.org", passwordHash: "none" },
          update: {},
        })
        const canaries = new Map<string, string>()
        for (const [at, { id }] of register.people.entries()) {
          const canary = `${scripts[at % 3] ?? ""}${String(seed)}q${String(at)}z`
          canaries.set(id, canary)
          const { version, sex, country } = await db.person.findUniqueOrThrow({ where: { id } })
          const input = personSchema.parse({
            names: [
              { written: `${canary} first` },
              { written: `other ${canary}`, given: canary, fatherName: `${canary}f` },
            ],
            ...{ sex, country, email: `c${String(at)}@example.org`, phone: canary, address: canary, notes: canary },
          })
          await db.$transaction(tx => updatePerson(system, tx, { id, version, input }))
          await db.importBatch.create({
            data: {
              name: "names.xlsx",
              sheets: [],
              createdById: user.id,
              made: { spellings: [{ person: id, written: `other ${canary}` }], people: [id] },
              rows: {
                create: {
                  sheet: 0,
                  number: 2,
                  cells: [`${canary} first`, canary],
                  state: "new",
                  verdict: { people: [id] },
                },
              },
            },
            select: { id: true },
          })
          if (random.chance(0.3)) {
            const other = await make({ names: [{ written: `${canary} double` }], notes: `${canary} double` })
            const choice = {
              sex: "kept",
              country: "kept",
              email: "kept",
              phone: "kept",
              address: "kept",
              notes: "merged",
            } as const
            await db.$transaction(tx =>
              mergePeople(system, tx, {
                ...{ keptId: id, keptVersion: version + 1, mergedId: other.id, mergedVersion: 1, choice },
              }),
            )
          }
        }
        const before = await figures()
        const chosen = register.people.filter(() => random.chance(0.7)).slice(0, wanted - erased)
        for (const { id } of chosen) await erase(id)
        erased += chosen.length

        expect(await figures()).toBe(before)
        await keepNameKeys(db)
        const text = await wholeDatabase()
        const isThere = (id: string) => writingsOf(canaries.get(id) ?? "").some(one => text.includes(one))
        expect(chosen.filter(({ id }) => isThere(id))).toEqual([])
        const kept = register.people.filter(person => !chosen.includes(person))
        expect(kept.filter(({ id }) => !isThere(id))).toEqual([])
        expect((await asOwner(client => verifyActivity(client, []))).problems).toEqual([])
      }
      task.meta.figures = `${String(erased)} people erased, no trace, figures and chain whole`
    },
  )
})

describe("an erasure", () => {
  beforeEach(() => db.$transaction(emptyRegister))

  it("is for administrators only, holds for good, and is not done twice", async () => {
    const { id } = await make({ names: [{ written: "Болд" }] })
    await expect(db.$transaction(tx => erasePerson(editor, tx, { id, reason: "request" }))).rejects.toThrow(Forbidden)
    await erase(id)
    await expect(erase(id)).rejects.toThrow(NotFound)
    await expect(db.$transaction(tx => restorePerson(system, tx, { id }))).rejects.toThrow(NotFound)
    const input = personSchema.parse({ names: [{ written: "Болд" }] })
    await expect(db.$transaction(tx => updatePerson(system, tx, { id, version: 2, input }))).rejects.toThrow(NotFound)
  })

  it("takes the certificate with it: whoever checks the code is told nothing", async () => {
    const course = await db.course.create({ data: { slug: "roads", title: { en: "Roads" } } })
    const { id: personId } = await make({ names: [{ written: "Болд" }] })
    const code = "ABCDEFGHJKMNPQRS"
    const part = { courseId: course.id, personId, roleKey: "trainee", rank: "Captain" }
    await db.participation.create({
      data: { ...part, certificateNumber: "N-1", certificateCode: code, certificateGivenOn: "2026-03-08" },
    })
    expect(await getPublicCertificate(code)).not.toBeNull()
    await erase(personId)
    expect(await getPublicCertificate(code)).toBeNull()
    expect(await db.participation.findFirstOrThrow({ where: { personId } })).toMatchObject({
      rank: "(officer)",
      certificateNumber: null,
    })
  })

  it("is done again when a backup from before is restored", async () => {
    const { id } = await make({ names: [{ written: "Цэцэг Канар" }], notes: "Канар" })
    const { id: other } = await make({ names: [{ written: "Somebody else" }] })
    const file = path.join(folder, "before.backup")
    const owner = new URL(inject("server").owner)
    owner.pathname = new URL(env().databaseUrl ?? "").pathname
    await writeBackup({ databaseUrl: owner.href, file, passphrase: "a sentence for the test" })
    await erase(id)
    await keepErasures(db, folder)
    await keepErasures(db, folder)
    expect((await readErasures(folder)).filter(({ person }) => person === id)).toHaveLength(1)

    const name = `muster_restored_${crypto.randomUUID().slice(0, 8)}`
    await asOwner(client => client.query(`create database "${name}"`))
    const urls = [inject("server").owner, inject("server").application].map(server => {
      const url = new URL(server)
      url.pathname = `/${name}`
      return url.href
    })
    const [ownerUrl = "", applicationUrl = ""] = urls
    expect(await lockOfFile(file)).toBe("passphrase")
    await restoreBackup({ ownerUrl, applicationUrl, backup: await openBackup(file, "a sentence for the test") })
    const restored = connectTo(applicationUrl)
    try {
      expect(await restored.personName.count({ where: { personId: id } })).toBe(1)
      expect(await eraseAgain(restored, folder)).toBe(1)
      expect(await eraseAgain(restored, folder)).toBe(0)
      expect(
        await restored.personName.findMany({ where: { personId: { in: [id, other] } }, select: { written: true } }),
      ).toEqual([{ written: "Somebody else" }])
    } finally {
      await restored.$disconnect()
      await asOwner(client => client.query(`drop database "${name}" with (force)`))
    }
  })
})
