import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { system, type UserActor } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { insertPlan, plansOf } from "@/lib/courses/plans"
import { courseSelect, inputOf, type CourseRecord } from "@/lib/courses/record"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { locales } from "@/lib/i18n/locale"
import { confirmImport } from "@/lib/imports/confirm"
import { courseExportColumns, participationColumns, type ExportedParticipation } from "@/lib/imports/export-columns"
import { stageFile } from "@/lib/imports/stage"
import { undoImport } from "@/lib/imports/undo"
import { openPrivate, privateFields, type PrivateData } from "@/lib/people/private-fields"
import { personNameSchema } from "@/lib/people/schema"
import { freshDatabase } from "@/lib/testing/database"
import { cases, minutes, runs } from "@/lib/testing/size"
import { writeCsv } from "@/lib/transfer/csv"
import { readFileRows } from "@/lib/transfer/read/file"
import { writeWorkbook } from "@/lib/transfer/workbook"
import { personNameKinds, personRoles, sexes } from "@/lib/words"
import { administering } from "@/lib/testing/actors"

freshDatabase("seeded")

async function administrator(): Promise<UserActor> {
  const email = "round@example.org"
  const { id } = await db.user.upsert({ where: { email }, create: { email, passwordHash: "-" }, update: {} })
  return { kind: "user", id, email, ...administering }
}

async function takeIn(bytes: Uint8Array, course: string | null): Promise<string> {
  const actor = await administrator()
  const sheets = await readFileRows("file", Buffer.from(bytes))
  const { id } = await db.$transaction(tx => stageFile(actor, tx, { name: "file", sheets, course }))
  const wrong = await db.importRow.findMany({ where: { batchId: id, state: "wrong" } })
  expect(wrong.map(row => [row.cells, row.verdict])).toEqual([])
  const rows = await db.importRow.count({ where: { batchId: id, state: { in: ["new", "matched"] } } })
  expect(await db.$transaction(tx => confirmImport(actor, tx, { id, rowsSeen: rows }))).toEqual({ rows })
  return id
}

const letters = {
  latin: [..."ABCDabcdöüé"],
  cyrillic: [..."АБВГДабвгдөүё"],
  kanji: [..."山田佐藤健一美咲"],
  kana: [..."さとうけんいちスズキ"],
}
const word = fc
  .constantFrom(...Object.values(letters))
  .chain(signs => fc.array(fc.constantFrom(...signs), { minLength: 2, maxLength: 8 }))
  .map(signs => signs.join(""))
const tail = fc.constantFrom("", " | x", " \\ y", "; z", ', "w"', "-Ж", " [a]")
const name = fc
  .record({
    written: fc.tuple(word, word, tail).map(parts => `${parts[0]} ${parts[1]}${parts[2]}`),
    kind: fc.constantFrom(...personNameKinds),
    given: fc.option(word),
    fatherName: fc.option(word),
  })
  .map(given => personNameSchema.parse(given))
const person = fc.record({
  names: fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: one => one.written.toLowerCase() }),
  sex: fc.option(fc.constantFrom(...sexes)),
  country: fc.option(fc.constantFrom("MN", "JP")),
  email: fc.option(fc.constantFrom("bold@example.org")),
  phone: fc.option(fc.constantFrom("+976 9911 0000", "090-1234-5678")),
  address: fc.option(fc.constantFrom("1-1 Ichigaya\nTokyo", "Баянзүрх дүүрэг")),
  notes: fc.option(fc.constantFrom("=1+1", "two\nlines", "-")),
})
const privateOf = (one: PrivateData) => privateFields.map(field => one[field])
const row = fc.record({
  person,
  role: fc.constantFrom(...personRoles),
  organization: fc.constantFrom(null, "a"),
  rank: fc.option(fc.constantFrom("ахмад", "1等陸尉", "+Captain")),
  attended: fc.boolean(),
  completed: fc.option(fc.boolean()),
  preTestScore: fc.option(fc.constantFrom(0, 7.5, 99.25)),
  postTestScore: fc.option(fc.integer({ min: 0, max: 100 })),
})

describe("what is taken out and taken in again", () => {
  it(
    "is the same roster, whatever the script, the language and the format",
    { timeout: minutes({ sample: 2, deep: 15 }) },
    async ({ task }) => {
      const organization = await db.organization.findFirstOrThrow({
        where: { deletedAt: null },
        select: { slug: true },
      })
      const course = await db.$transaction(tx =>
        createCourse(system, tx, courseSchema.parse({ title: { en: "Round" } })),
      )
      const roster = async () => {
        const rows = await db.participation.findMany({
          where: { courseId: course.id },
          include: { organization: true, person: { include: { names: { orderBy: { position: "asc" } } } } },
        })
        return rows.map(one => ({
          names: one.person.names.map(({ written, script, kind, given, fatherName }) =>
            [written, script, kind, given, fatherName].join("·"),
          ),
          facts: [
            one.person.sex,
            one.person.country,
            ...privateOf(openPrivate(one.person)),
            one.roleKey,
            one.rank,
            one.attended,
            one.completed,
            one.preTestScore && Number(one.preTestScore),
            one.postTestScore && Number(one.postTestScore),
          ],
          organization: one.organization?.slug ?? null,
        }))
      }
      const sorted = (all: unknown[]) => all.map(one => JSON.stringify(one)).toSorted()
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 8 }),
          fc.constantFrom(...locales),
          fc.boolean(),
          async (rows, locale, csv) => {
            const actor = await administrator()
            const exported: ExportedParticipation[] = rows.map((one, at) => ({
              ...one,
              course: "Round",
              organization: one.organization && organization.slug,
              person: { ...one.person, id: `key ${at}` },
            }))
            const columns = participationColumns(locale)
            const file: Uint8Array = csv
              ? Buffer.from(writeCsv(columns, exported))
              : await writeWorkbook({ name: "Round", columns, rows: exported })
            const id = await takeIn(file, course.slug)
            const expected = exported.map(one => ({
              names: one.person.names.map(({ written, script, kind, given, fatherName }) =>
                [written, script, kind.replace("-", "_"), given, fatherName].join("·"),
              ),
              facts: [
                one.person.sex,
                one.person.country,
                ...privateOf(one.person),
                one.role,
                one.rank,
                one.attended,
                one.completed,
                one.preTestScore,
                one.postTestScore,
              ],
              organization: one.organization,
            }))
            expect(sorted(await roster())).toEqual(sorted(expected))
            await db.$transaction(tx => undoImport(actor, tx, { id }))
            expect(await roster()).toEqual([])
          },
        ),
        { ...cases({ sample: 12, deep: 150, seed: 20_250_820 }), endOnFailure: true },
      )
      task.meta.figures = `${String(runs({ sample: 12, deep: 150 }))} rosters out and in again`
    },
  )

  it("is the same list of courses, in the columns that there are", async () => {
    const { id } = await db.course.findFirstOrThrow({ where: { plans: { some: {} } }, select: { id: true } })
    await insertPlan(
      db,
      { id },
      {
        startsOn: "2025-06?",
        endsOn: null,
        endedBy: "postponed",
        counts: [
          { role: "trainee", total: 30, precision: "about", who: null },
          { role: "lead", total: 1, precision: "exact", who: null },
        ],
        reason: { en: "Flood | storm", mn: "Үер" },
        position: 0,
      },
    )
    const read = async () => {
      const found = await db.course.findMany({
        where: { code: { not: null } },
        select: courseSelect,
        orderBy: { code: "asc" },
      })
      return found.map(told)
    }
    const found = await db.course.findMany({
      where: { code: { not: null } },
      select: courseSelect,
      orderBy: { code: "asc" },
    })
    // a course before its stages
    const rows = found.toSorted((a, b) => Number(a.partOf !== null) - Number(b.partOf !== null))
    const before = found.filter(course => course.partOf === null).map(told)
    const whole = rows.filter(course => course.partOf === null)
    const file = await writeWorkbook({ name: "Courses", columns: courseExportColumns("mn"), rows: whole })
    await db.statement.deleteMany({})
    await db.participation.deleteMany({})
    await db.course.deleteMany({ where: { partOfId: { not: null } } })
    await db.course.updateMany({ data: { postponedToId: null } })
    await db.course.deleteMany({})
    await db.slug.deleteMany({ where: { noun: "course" } })
    await takeIn(file, null)
    expect(await read()).toEqual(before)
  })
})

/** What a row of the file can say about a course: who the people of a head count were, and its parts, it does not. */
function told(course: CourseRecord) {
  const { headCounts, organizations, topics, slug: _slug, ...input } = inputOf(course)
  return {
    ...input,
    topics: topics.toSorted(),
    organizations: organizations.map(row => `${row.role} ${row.organization}`).toSorted(),
    headCounts: headCounts.map(({ role, total, precision }) => ({ role, total, precision })),
    plans: plansOf(course).map(plan => ({ ...plan, counts: plan.counts.map(count => ({ ...count, who: null })) })),
  }
}
