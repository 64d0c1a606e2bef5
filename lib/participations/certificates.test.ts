import { describe, expect, it } from "vitest"
import { system, type Actor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { readCertificateCode, writtenCode } from "@/lib/participations/certificate-code"
import {
  giveCertificates,
  reinstateCertificate,
  renumberCertificate,
  withdrawCertificate,
} from "@/lib/participations/certificate-mutations"
import { addParticipations, removeParticipation } from "@/lib/participations/mutations"
import { getPublicCertificate } from "@/lib/participations/public-certificate"
import { participationSchema } from "@/lib/participations/schema"
import { verificationLimit, verifyCertificate } from "@/lib/participations/verification"
import { createPerson } from "@/lib/people/mutations"
import { personSchema } from "@/lib/people/schema"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { editing } from "@/lib/testing/actors"

freshDatabase()

const stranger: Actor = {
  kind: "user",
  id: crypto.randomUUID(),
  email: "stranger@example.org",
  ...editing(new Set([crypto.randomUUID()])),
}

async function courseWith(code: string | null, names: readonly string[], completed: boolean | null = true) {
  return db.$transaction(async tx => {
    const title = `Certified ${code ?? "without a code"}`
    const program = await createProgram(system, tx, programSchema.parse({ names: { en: title }, field: "medical" }))
    const draft = { title: { en: title }, code, program: program.slug }
    const course = await createCourse(system, tx, courseSchema.parse(draft))
    const input = { ...participationSchema.parse({ attended: true }), completed }
    const entries = []
    for (const written of names)
      entries.push({
        ...input,
        personId: (await createPerson(system, tx, personSchema.parse({ names: [{ written }] }))).id,
      })
    await addParticipations(system, tx, { courseId: course.id, entries })
    return course
  })
}

const give = (courseId: string, actor: Actor = system) =>
  db.$transaction(tx => giveCertificates(actor, tx, { courseId }))
const rowsOf = (courseId: string) =>
  db.participation.findMany({ where: { courseId }, orderBy: { certificateNumber: "asc" } })
const firstOf = async (courseId: string) => {
  const [row] = await rowsOf(courseId)
  if (!row) throw new Error("The course has no row")
  return { ...row, code: row.certificateCode ?? "" }
}

describe("certificates", () => {
  it("are given to those who completed, numbered by the course, once", async () => {
    const course = await courseWith("MN-T1", ["Б.Хоёр", "А.Нэг"])
    expect(await give(course.id)).toBe(2)
    expect(await give(course.id)).toBe(0)
    const rows = await rowsOf(course.id)
    expect(rows.map(row => row.certificateNumber)).toEqual(["MN-T1-01", "MN-T1-02"])
    expect(new Set(rows.map(row => row.certificateCode)).size).toBe(2)
    for (const row of rows) expect(row.certificateCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    const unfinished = await courseWith("MN-T2", ["В.Гурав"], null)
    expect(await give(unfinished.id)).toBe(0)
    const byAddress = await courseWith(null, ["Г.Дөрөв"])
    await give(byAddress.id)
    expect((await firstOf(byAddress.id)).certificateNumber).toBe("certified-without-a-code-01")
  })

  it("pass over a number that another course's certificate was given by hand", async () => {
    const other = await courseWith("MN-T3", ["Д.Тав"])
    await give(other.id)
    const row = await firstOf(other.id)
    const number = (given: string, version: number) =>
      db.$transaction(tx => renumberCertificate(system, tx, { id: row.id, version, number: given }))
    await number("MN-T4-01", row.version)
    await expect(number("X", row.version)).rejects.toThrow(Conflict)
    const course = await courseWith("MN-T4", ["Е.Зургаа"])
    await give(course.id)
    expect((await firstOf(course.id)).certificateNumber).toBe("MN-T4-02")
    await expect(number("MN-T4-02", row.version + 1)).rejects.toThrow(InvalidInput)
  })

  it("are checked by anyone with the code, who learns no name, and no course that is not published", async () => {
    const course = await courseWith("MN-T5", ["Нууц Нэрт"])
    await give(course.id)
    const row = await firstOf(course.id)
    const draft = await getPublicCertificate(writtenCode(row.code).toLowerCase())
    expect(draft).toMatchObject({ number: "MN-T5-01", withdrawn: false, course: null })
    await db.$transaction(tx => publishCourse(system, tx, course))
    const published = await getPublicCertificate(row.code)
    expect(published?.course?.title).toEqual({ en: "Certified MN-T5" })
    expect(JSON.stringify(published)).not.toContain("Нууц")
    expect(await getPublicCertificate("0000000000000000")).toBeNull()
  })

  it("are withdrawn with a reason that nobody outside is told, and reinstated", async () => {
    const course = await courseWith("MN-T6", ["Ж.Долоо"])
    await give(course.id)
    const row = await firstOf(course.id)
    const ref = { id: row.id, version: row.version }
    await expect(db.$transaction(tx => withdrawCertificate(stranger, tx, { ...ref, reason: "Mine" }))).rejects.toThrow(
      NotFound,
    )
    await db.$transaction(tx => withdrawCertificate(system, tx, { ...ref, reason: "Given by mistake" }))
    const withdrawn = await getPublicCertificate(row.code)
    expect(withdrawn?.withdrawn).toBe(true)
    expect(JSON.stringify(withdrawn)).not.toContain("mistake")
    await db.$transaction(tx => reinstateCertificate(system, tx, { ...ref, version: row.version + 1 }))
    expect((await getPublicCertificate(row.code))?.withdrawn).toBe(false)
  })

  it("keep their row, and are not given in another's course", async () => {
    const course = await courseWith("MN-T7", ["З.Найм"])
    await expect(give(course.id, stranger)).rejects.toThrow(NotFound)
    await give(course.id)
    const { id, version } = await firstOf(course.id)
    await expect(db.$transaction(tx => removeParticipation(system, tx, { id, version }))).rejects.toThrow(InvalidInput)
  })
})

describe("a code", () => {
  it("is read as it is written, typed or misread", () => {
    expect(readCertificateCode(writtenCode("0123456789ABCDEF"))).toBe("0123456789ABCDEF")
    expect(readCertificateCode("O1L3-4567-89AB-CDEU")).toBe("0113456789ABCDEV")
    expect(readCertificateCode("0123-4567")).toBeNull()
    expect(readCertificateCode("0123456789ABCDE!")).toBeNull()
  })
})

describe("checking codes", () => {
  it("is slowed down for an address that has guessed too often, and for no other", async () => {
    const course = await courseWith("MN-T8", ["И.Ес"])
    await give(course.id)
    const { code } = await firstOf(course.id)
    for (let at = 0; at < verificationLimit.points; at++)
      expect((await verifyCertificate("0000-0000-0000-0000", "203.0.113.1")).kind).toBe("unknown")
    expect((await verifyCertificate(code, "203.0.113.1")).kind).toBe("wait")
    for (let at = 0; at <= verificationLimit.points; at++)
      expect((await verifyCertificate(code, "203.0.113.2")).kind).toBe("found")
  })
})
