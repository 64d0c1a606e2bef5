import { renderToStaticMarkup } from "react-dom/server"
import { beforeAll, describe, expect, it, vi } from "vitest"
import OverviewPage from "@/app/[locale]/(public)/page"
import StatisticsPage from "@/app/[locale]/(public)/statistics/page"
import { system } from "@/lib/access/actor"
import { createCourse } from "@/lib/courses/mutations"
import { publishCourse } from "@/lib/courses/publication"
import { courseSchema } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { locales, type Locale } from "@/lib/i18n/locale"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"

vi.mock("next/headers", () => import("@/lib/testing/next-headers"))
vi.mock("next/root-params", () => ({ locale: () => Promise.resolve("en") }))

freshDatabase()

/* The pages with figures, while there is nothing to count yet, and with one course. */

const text = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")
const overview = async (locale: Locale) =>
  text(renderToStaticMarkup(await OverviewPage({ params: Promise.resolve({ locale }) })))
const statistics = async (locale: Locale, query: Record<string, string> = {}) =>
  text(
    renderToStaticMarkup(
      await StatisticsPage({ params: Promise.resolve({ locale }), searchParams: Promise.resolve(query) }),
    ),
  )
const neverOdd = /NaN|Infinity|undefined|null|\{\w+\}/

const questions: Record<string, string>[] = [
  {},
  { measure: "participations", by: "year" },
  { measure: "courses", by: "year,field" },
  { measure: "days", by: "mode" },
  { measure: "instructors" },
  { measure: "participations", by: "topic" },
]

describe("without a program", () => {
  it.each(locales)("there is nothing to tell, and it is told, in %s", async locale => {
    expect(await overview(locale)).not.toMatch(neverOdd)
    for (const query of questions) expect(await statistics(locale, query)).not.toMatch(neverOdd)
    expect(await statistics("en")).toContain("No course matches this choice")
  })
})

describe("with a program and no course", () => {
  beforeAll(async () => {
    await db.$transaction(tx =>
      createProgram(system, tx, programSchema.parse({ names: { en: "Roads" }, slug: "roads", field: "engineering" })),
    )
  })

  it.each(locales)("no course is no figure, in %s", async locale => {
    const page = await overview(locale)
    expect(page).toContain("Roads")
    expect(page).not.toMatch(neverOdd)
    for (const query of questions) expect(await statistics(locale, query)).not.toMatch(neverOdd)
  })
})

describe("with one course", () => {
  beforeAll(async () => {
    await db.$transaction(async tx => {
      const draft = {
        title: { en: "Roads 2024" },
        program: "roads",
        life: "held",
        startsOn: "2024-05-13",
        endsOn: "2024-05-14",
      }
      const made = await createCourse(
        system,
        tx,
        courseSchema.parse({ ...draft, headCounts: [{ role: "trainee", total: 12 }] }),
      )
      await publishCourse(system, tx, made)
    })
  })

  it.each(locales)("it is all there is, in %s", async locale => {
    const page = await overview(locale)
    expect(page).toContain("Roads 2024")
    expect(page).toContain("12")
    expect(page).not.toMatch(neverOdd)
    for (const query of questions) expect(await statistics(locale, query)).not.toMatch(neverOdd)
  })

  it("is spoken of as one", async () => {
    expect(await statistics("en", { measure: "participations", by: "year" })).toContain(
      "12 participations in 1 course; its number is known.",
    )
    expect(await statistics("en", { measure: "instructors" })).toContain("1 course was held; its number is not known.")
    expect(await overview("en")).not.toMatch(/\b1 (courses|years)\b/)
  })
})
