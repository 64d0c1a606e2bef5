import { beforeAll, describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { courseAnswer } from "@/lib/api/shapes"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { listPublicCourses, getPublicCourse, type PublicCourse } from "@/lib/courses/public-queries"
import { courseSchema } from "@/lib/courses/schema"
import { surroundingsOf } from "@/lib/courses/surroundings"
import { db } from "@/lib/db"
import { openDataTables } from "@/lib/open-data/tables"
import { createOrganization } from "@/lib/organizations/mutations"
import { organizationSchema } from "@/lib/organizations/schema"
import { createProgram } from "@/lib/programs/mutations"
import { getPublicProgram } from "@/lib/programs/public-queries"
import { programSchema } from "@/lib/programs/schema"
import { createSource } from "@/lib/sources/mutations"
import { listPublicSources } from "@/lib/sources/public-queries"
import { sourceSchema } from "@/lib/sources/schema"
import { createStatements } from "@/lib/statements/mutations"
import { statementSchema } from "@/lib/statements/schema"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

/** Stands in every text that is not for visitors. */
const secret = "Chadwick"

beforeAll(async () => {
  await db.$transaction(async tx => {
    await createSource(system, tx, sourceSchema.parse({ code: "R1", publisher: { en: "Ministry" }, note: secret }))
    await createSource(system, tx, sourceSchema.parse({ code: "S9", publisher: { en: `${secret} Agency` } }))
    await createOrganization(
      system,
      tx,
      organizationSchema.parse({ names: { en: `${secret} University` }, slug: "unsettled", unresolved: true }),
    )
    await createProgram(
      system,
      tx,
      programSchema.parse({ names: { en: "Roads" }, slug: "roads", field: "engineering" }),
    )
    const input = courseSchema.parse({
      title: { en: "Paving" },
      program: "roads",
      life: "held",
      startsOn: "2024",
      notes: secret,
      organizations: [{ role: "recipient", organization: "unsettled" }],
      headCounts: [{ role: "trainee", total: 20, organization: "unsettled" }],
      sources: ["R1"],
    })
    const { slug } = await publishCourse(system, tx, await createCourse(system, tx, input))
    const claim = { en: `${secret} Hospital` }
    await createStatements(
      system,
      tx,
      [
        { source: "R1", course: slug, subject: "head-count", role: "trainee", number: 20, chosen: true, note: secret },
        { source: "S9", course: slug, subject: "recipients", claim, restricted: true },
        { source: "S9", course: slug, subject: "head-count", role: "trainee", number: 21, claim, restricted: true },
        { source: "S9", program: "roads", subject: "other", claim, reason: claim, restricted: true },
      ].map(draft => statementSchema.parse(draft)),
    )
  })
})

describe("what rests on a name that was never settled, or that a machine translated", () => {
  it("stands on no public page, in no answer of the API and in no file", async () => {
    const course = (await getPublicCourse("paving")) as PublicCourse
    const shown = {
      course,
      answer: courseAnswer(course),
      sources: (await surroundingsOf(course)).sources,
      list: await listPublicCourses({}, 1, 10),
      program: await getPublicProgram("roads"),
      allSources: await listPublicSources(),
      files: await Promise.all(openDataTables.map(table => table.csv())),
    }
    for (const [name, what] of Object.entries(shown)) expect(JSON.stringify(what), name).not.toMatch(/Chadwick|S9/)
    expect(course.participations.value).toBe(20)
    expect(course.statements).toMatchObject([{ differs: false, chosen: [{ sourceCode: "R1" }], others: [] }])
  })
})
