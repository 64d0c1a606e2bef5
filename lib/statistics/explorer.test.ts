import { describe, expect, it } from "vitest"
import { db } from "@/lib/db"
import { readCourseFilter, courseFilterNames } from "@/lib/filters/course-filter"
import { locales } from "@/lib/i18n/locale"
import { readExplorer } from "@/lib/statistics/explorer"
import { statisticsTable } from "@/lib/statistics/statistics"
import { statisticsCoverage, statisticsFinding, statisticsTitle } from "@/lib/statistics/wording"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

describe("what the address of the statistics page asks", () => {
  it("is participations by country and field where it says nothing", async () => {
    expect(await readExplorer({})).toMatchObject({
      measure: "participations",
      by: ["country", "field"],
      query: {},
      fromForm: false,
      problems: [],
    })
  })

  it("is one breakdown where it names one, and none where it names none", async () => {
    expect(await readExplorer({ measure: "days", by: "year" })).toMatchObject({ measure: "days", by: ["year"] })
    expect(await readExplorer({ measure: "days" })).toMatchObject({ by: [] })
  })

  it("is what the form sends, told without blanks and with the kind of year that was chosen", async () => {
    const sent = { measure: "courses", by: ["year", "field"], years: "fiscalYear", year: "2024", field: "", topic: "" }
    expect(await readExplorer(sent)).toMatchObject({
      fromForm: true,
      query: { measure: "courses", by: "fiscalYear,field", fiscalYear: 2024 },
      problems: [],
    })
  })

  it("takes the same breakdown chosen twice as one", async () => {
    expect(await readExplorer({ measure: "courses", by: ["year", "year"], years: "year" })).toMatchObject({
      query: { measure: "courses", by: "year" },
      problems: [],
    })
  })

  it("leaves out what is not understood, and says so", async () => {
    const asked = await readExplorer({ measure: "people", by: "month", field: "navy", program: "japan-mongolia" })
    expect(asked).toMatchObject({ measure: "participations", by: [], filter: { program: { slug: "japan-mongolia" } } })
    expect(asked.problems.map(({ name, value }) => [name, value])).toEqual([
      ["measure", "people"],
      ["by", "month"],
      ["field", "navy"],
    ])
  })
})

describe("a filter", () => {
  it("follows an old slug to the record, and finds no deleted one", async () => {
    const { id } = await db.program.findUniqueOrThrow({ where: { slug: "japan-laos" }, select: { id: true } })
    await db.slug.create({ data: { noun: "program", slug: "laos-of-old", recordId: id } })
    const read = (program: string) => readCourseFilter({ program }, courseFilterNames)
    expect(await read("laos-of-old")).toEqual({ filter: { program: { id, slug: "japan-laos" } }, problems: [] })
    await db.program.update({ where: { id }, data: { deletedAt: new Date() } })
    try {
      expect((await read("japan-laos")).problems).toHaveLength(1)
    } finally {
      await db.program.update({ where: { id }, data: { deletedAt: null } })
    }
  })

  it("finds every word, in any of the languages and scripts, and takes signs as they are", async () => {
    const total = async (q: string) => (await statisticsTable({ measure: "courses", filter: { q } })).total
    expect(await total("асфальтан")).toBe(3)
    expect(await total("アスファルト舗装")).toBe(3)
    expect(await total("ASPHALT  bulgan")).toBe(1)
    expect(await total("asphalt cambodia")).toBe(0)
    expect(await total("%")).toBe(0)
    expect(await total("_")).toBe(0)
    expect(await total("' OR 1=1 --")).toBe(0)
  })

  it("finds nothing by what visitors do not see", async () => {
    const course = await db.course.findUniqueOrThrow({ where: { code: "MN-E14" }, select: { id: true } })
    await db.course.update({ where: { id: course.id }, data: { notes: "zanzibar" } })
    const hidden = await db.organization.create({
      data: { slug: "zanzibar", names: { en: "Zanzibar" }, unresolved: true, searchText: "zanzibar" },
      select: { id: true },
    })
    await db.courseOrganization.create({
      data: { courseId: course.id, organizationId: hidden.id, role: "host", position: 90 },
    })
    expect(await statisticsTable({ measure: "courses", filter: { q: "zanzibar" } })).toMatchObject({ total: 0 })
  })
})

describe("the words beside an answer", () => {
  it("are a title, a finding and a coverage in every language", async () => {
    const table = await statisticsTable({ measure: "participations", by: ["country", "field"], lang: "en" })
    expect(statisticsTitle("en", "participations", ["country", "field"])).toBe("Participations by country and field")
    expect(statisticsTitle("mn", "participations", ["country", "field"])).toBe("Оролцоо, улс ба чиглэлээр")
    expect(statisticsFinding("en", table)).toBe("Mongolia: 61% of all known participations")
    expect(statisticsCoverage("en", table)).toBe("~746 participations in 26 of 47 courses; for 21 no number is known.")
    for (const locale of locales)
      for (const words of [statisticsFinding(locale, table), statisticsCoverage(locale, table)])
        expect(words).not.toMatch(/[{}]/)
  })

  it("say where nothing was held, and where no number is known", async () => {
    const france = await statisticsTable({ measure: "participations", by: ["year"], filter: { country: "FR" } })
    expect(statisticsFinding("en", france)).toBe("No course matches this choice")
    const indonesia = await statisticsTable({ measure: "participations", by: ["year"], filter: { country: "ID" } })
    expect(statisticsFinding("en", indonesia)).toBe("No number is known for this choice")
    expect(statisticsCoverage("en", indonesia)).toBe("1 course was held; its number is not known.")
  })
})
