import { beforeAll, describe, expect, it, vi } from "vitest"
import { withTypedCells } from "@/app/[locale]/admin/completeness/grid/typed-cells"
import type { UserActor } from "@/lib/access/actor"
import { cellTexts, type CourseCell } from "@/lib/courses/cells"
import { listCourseGrid, readGridQuery } from "@/lib/courses/list-queries"
import { updateCourse } from "@/lib/courses/mutations"
import { courseSelect, inputOf } from "@/lib/courses/record"
import { db } from "@/lib/db"
import { NotFound } from "@/lib/errors"
import { locales } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { freshDatabase } from "@/lib/testing/database"
import { listTopicChoices } from "@/lib/topics/queries"
import { administering } from "@/lib/testing/actors"

const actor: UserActor = {
  kind: "user",
  id: crypto.randomUUID(),
  email: "e@example.org",
  ...administering,
}

const session = vi.hoisted(() => ({ actor: null as UserActor | null }))
vi.mock("@/lib/auth/session", () => ({ requireActor: () => Promise.resolve(session.actor ?? actor) }))

freshDatabase("seeded")

let course: Awaited<ReturnType<typeof read>>
const read = () => db.course.findUniqueOrThrow({ where: { code: "MN-E14" }, select: courseSelect })

beforeAll(async () => {
  course = await read()
})

const write = (cells: Partial<Record<CourseCell, string>>) =>
  db.$transaction(tx => withTypedCells({ actor, tx, locale: "en" }, inputOf(course), cells))

describe("what is typed into the cells of a course", () => {
  it("is the same course again where it is what the cells hold, for every course and language", async () => {
    const courses = await db.course.findMany({ select: courseSelect })
    for (const locale of locales) {
      const names = new Map((await listTypedNames(locale)).map(({ slug, name }) => [slug, name]))
      const topics = new Map(
        (await listTopicChoices(locale)).map(one => [one.slug, pickText(one.names, locale)?.value ?? one.slug]),
      )
      for (const one of courses) {
        const naming = {
          locale,
          organization: (s: string) => names.get(s) ?? s,
          topic: (s: string) => topics.get(s) ?? s,
        }
        const texts = cellTexts(one, naming)
        const before = inputOf(one)
        const { input, errors } = await db.$transaction(tx => withTypedCells({ actor, tx, locale }, before, texts))
        expect(errors).toEqual({})
        expect(sorted(input)).toEqual(sorted(before))
      }
    }
  }, 120_000)

  it("changes only what was typed", async () => {
    const before = inputOf(course)
    const { input, errors } = await write({
      trainee: "~45",
      startsOn: "令和6年5月14日",
      mode: "online",
      titleMn: "Зам",
    })
    expect(errors).toEqual({})
    expect(input).toMatchObject({ startsOn: "2024-05-14", mode: "online", title: { ...before.title, mn: "Зам" } })
    const count = (role: string) => input.headCounts.find(row => row.role === role)
    expect(count("trainee")).toMatchObject({ total: 45, precision: "about" })
    expect(count("instructor")).toEqual(before.headCounts.find(row => row.role === "instructor"))
    expect(input.organizations).toEqual(before.organizations)
  })

  it("is told at its cell where it can't be understood, and takes no harm", async () => {
    const { errors } = await write({
      trainee: "a few",
      startsOn: "05/06/2024",
      countries: "Atlantis",
      topics: "Nothing of the kind",
      sources: "R999",
      host: "Nobody knows it",
      field: "farming",
      reason: "Flood",
    })
    expect(Object.fromEntries(Object.entries(errors).map(([cell, { key }]) => [cell, key]))).toEqual({
      trainee: "import.count",
      startsOn: "import.date_order",
      countries: "import.country_unknown",
      topics: "grid.topic_unknown",
      sources: "course.source_unknown",
      host: "grid.organization_unknown",
      field: "form.choose_listed",
      reason: "grid.by_form",
    })
    expect((await write({ endsOn: "2024-05-01" })).errors).toMatchObject({ endsOn: { key: "course.end_before_start" } })
    expect((await write({ titleEn: "", titleJa: "", titleMn: "" })).errors).toMatchObject({
      titleEn: { key: "course.title_required" },
    })
  })
})

describe("the table of courses", () => {
  it("shows only those with something missing where that is asked, and agrees with the filter", async () => {
    const all = await listCourseGrid(await readGridQuery({}))
    const incomplete = await listCourseGrid(await readGridQuery({ missing: "any" }))
    expect(all.total).toBe(55)
    const lacks = ({ completeness }: (typeof all.items)[number]) => Object.values(completeness).includes("missing")
    expect(incomplete.items.every(lacks)).toBe(true)
    const medical = await listCourseGrid(await readGridQuery({ field: "medical", program: "japan-mongolia" }))
    expect(medical.items.every(({ effective }) => effective.field === "medical")).toBe(true)
    expect(medical.total).toBeLessThan(all.total)
  })
})

describe("an editor of one program who may read another", () => {
  it("sees both in the table, may fill in what is his, and a viewer does not find it", async () => {
    const programs = new Set([course.programId ?? ""])
    session.actor = { ...actor, administrator: false, programs, publishable: new Set(), readable: "all" }
    const { items, total } = await listCourseGrid(await readGridQuery({}))
    expect(total).toBe(55)
    expect(new Set(items.filter(({ mayEdit }) => mayEdit).map(row => row.course.programId))).toEqual(programs)
    session.actor = { ...session.actor, programs: new Set() }
    await expect(listCourseGrid(await readGridQuery({}))).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404")
    const edit = { id: course.id, version: course.version, input: inputOf(course) }
    const byViewer = db.$transaction(tx => updateCourse(session.actor ?? actor, tx, edit))
    await expect(byViewer).rejects.toBeInstanceOf(NotFound)
    session.actor = null
  })
})

/** Lists that stand in no order of their own, in one. */
function sorted(input: ReturnType<typeof inputOf>) {
  const by = (row: object) => JSON.stringify(row)
  return {
    ...input,
    topics: input.topics.toSorted(),
    organizations: input.organizations.map(by).toSorted(),
    headCounts: input.headCounts.map(({ role, total, precision, who }) => by([role, total, precision, who])).toSorted(),
  }
}
