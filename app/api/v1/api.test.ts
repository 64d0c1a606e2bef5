import { Validator } from "@seriousme/openapi-schema-validator"
import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import type { z } from "zod"
import { GET as getCourse } from "@/app/api/v1/courses/[slug]/route"
import { GET as listCourses } from "@/app/api/v1/courses/route"
import { GET as getDescription } from "@/app/api/v1/openapi.json/route"
import { GET as listOrganizations } from "@/app/api/v1/organizations/route"
import { GET as listPrograms } from "@/app/api/v1/programs/route"
import { GET as getStatistics } from "@/app/api/v1/statistics/route"
import { GET as listTopics } from "@/app/api/v1/topics/route"
import { GET as getCoursesFile } from "@/app/data/courses.csv/route"
import { GET as getDataPackage } from "@/app/data/datapackage.json/route"
import { GET as getStatisticsFile } from "@/app/data/statistics.csv/route"
import {
  courseItemSchema,
  courseSchema,
  organizationItemSchema,
  pageOf,
  problemSchema,
  programItemSchema,
  statisticsSchema,
  topicItemSchema,
} from "@/lib/api/schemas"
import { asOwner, freshDatabase } from "@/lib/testing/database"

freshDatabase("seeded")

const request = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, { headers })

type Get = (request: Request) => Promise<Response>

/** The answer, held against the schema it is described by. */
async function read<Schema extends z.ZodType>(get: Get, path: string, schema: Schema): Promise<z.output<Schema>> {
  const answer = await get(request(path))
  expect(answer.status).toBe(200)
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8")
  expect(answer.headers.get("access-control-allow-origin")).toBe("*")
  expect(answer.headers.has("set-cookie")).toBe(false)
  return schema.parse(await answer.json())
}

async function problems(get: Get, path: string) {
  const answer = await get(request(path))
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
  const problem = problemSchema.parse(await answer.json())
  expect(answer.status).toBe(problem.status)
  return problem
}

const course = (slug: string) => getCourse(request(`/api/v1/courses/${slug}`), { params: Promise.resolve({ slug }) })
const sql = <Row>(text: string, values: unknown[] = []) =>
  asOwner(async client => (await client.query(text, values)).rows as Row[])

async function slugOf(code: string): Promise<string> {
  const [row] = await sql<{ slug: string }>("select slug from course where code = $1", [code])
  if (!row) throw new Error(`No course ${code}`)
  return row.slug
}

describe("courses", () => {
  it("are listed newest first, in pages of fifty", async () => {
    const all = await read(listCourses, "/api/v1/courses?pageSize=200", pageOf(courseItemSchema))
    expect(all).toMatchObject({ page: 1, pageSize: 200, total: 55 })
    const years = all.items.flatMap(({ year }) => year ?? [])
    expect(years).toEqual([...years].sort((a, b) => b - a))
    expect(all.items.at(-1)?.year).toBeNull()
    const second = await read(listCourses, "/api/v1/courses?page=2", pageOf(courseItemSchema))
    expect(second).toMatchObject({ page: 2, pageSize: 50, total: 55 })
    expect(second.items.map(({ slug }) => slug)).toEqual(all.items.slice(50).map(({ slug }) => slug))
  })

  it("say where the pages around one are, with the same filters", async () => {
    const link = async (query: string) =>
      Object.fromEntries(
        [
          ...((await listCourses(request(`/api/v1/courses?${query}`))).headers.get("link") ?? "").matchAll(
            /<([^>]*)>; rel="([\w-]+)"/g,
          ),
        ].map(([, address, relation]) => [relation ?? "", address]),
      )
    expect(await link("pageSize=20&page=2&program=japan-mongolia&field=engineering")).toEqual({
      first: "/api/v1/courses?pageSize=20&page=1&program=japan-mongolia&field=engineering",
      prev: "/api/v1/courses?pageSize=20&page=1&program=japan-mongolia&field=engineering",
      last: "/api/v1/courses?pageSize=20&page=1&program=japan-mongolia&field=engineering",
      "service-desc": "/api/v1/openapi.json",
    })
    expect(await link("pageSize=20&page=2")).toMatchObject({
      prev: "/api/v1/courses?pageSize=20&page=1",
      next: "/api/v1/courses?pageSize=20&page=3",
      last: "/api/v1/courses?pageSize=20&page=3",
    })
    expect(await link("pageSize=20&page=3")).not.toHaveProperty("next")
    expect(await link("country=AQ")).toMatchObject({ last: "/api/v1/courses?country=AQ&page=1" })
  })

  it.each([
    ["program=japan-mongolia", 20],
    ["program=japan-mongolia-engineering-1", 5],
    ["life=planned", 4],
    ["number=none", 21],
    ["kind=needs-survey", 1],
    ["year=2024&country=mn", 2],
    ["q=Bulgan", 1],
    ["q=asphalt%20mongol", 3],
    ["q=", 55],
  ])("filtered by %s are %i", async (query, total) => {
    expect(await read(listCourses, `/api/v1/courses?${query}`, pageOf(courseItemSchema))).toMatchObject({ total })
  })

  it("each answer as described, with nothing more", async () => {
    const slugs = await sql<{ slug: string }>("select slug from course")
    expect(slugs).toHaveLength(55)
    for (const { slug } of slugs) {
      const answer = await course(slug)
      expect(answer.status).toBe(200)
      const text = await answer.text()
      courseSchema.parse(JSON.parse(text))
      expect(text).not.toMatch(/"notes"|"personId"|BHU/)
    }
  })

  it("tell both sides where sources differ", async () => {
    const answer = courseSchema.parse(await (await course(await slugOf("MN-E14"))).json())
    const trainees = answer.statements.find(({ subject, role }) => subject === "head-count" && role === "trainee")
    expect(trainees).toMatchObject({ differs: true })
    expect(trainees?.chosen.map(({ number }) => number)).toContain(45)
    expect(trainees?.others.map(({ number }) => number)).toContain(50)
  })

  it("that are drafts or deleted are not found", async () => {
    const slug = await slugOf("MN-E15")
    const before = await read(getStatistics, "/api/v1/statistics?measure=participations", statisticsSchema)
    for (const [hide, show] of [
      ["published_at = null", "published_at = now()"],
      ["deleted_at = now()", "deleted_at = null"],
    ]) {
      await sql(`update course set ${hide} where slug = $1`, [slug])
      try {
        expect((await course(slug)).status).toBe(404)
        const list = await read(listCourses, "/api/v1/courses?pageSize=200", pageOf(courseItemSchema))
        expect(list.items.map(item => item.slug)).not.toContain(slug)
        const after = await read(getStatistics, "/api/v1/statistics?measure=participations", statisticsSchema)
        expect(after.total).toBe((before.total ?? 0) - 42)
        expect(await (await getCoursesFile(request("/data/courses.csv"))).text()).not.toContain(slug)
      } finally {
        await sql(`update course set ${show} where slug = $1`, [slug])
      }
    }
  })

  it("are found under an old slug", async () => {
    const slug = await slugOf("MN-E15")
    await sql(
      "insert into slug (noun, slug, record_id) select 'course', 'an-old-name', id from course where slug = $1",
      [slug],
    )
    const answer = await course("an-old-name")
    expect(answer.status).toBe(308)
    expect(answer.headers.get("location")).toBe(`/api/v1/courses/${slug}`)
  })
})

describe("the short lists", () => {
  it("answer as described", async () => {
    const programs = await read(listPrograms, "/api/v1/programs", pageOf(programItemSchema))
    expect(programs.items[0]).toMatchObject({ slug: "japan-mongolia", parent: null, courses: 16 })
    expect(programs.items[1]).toMatchObject({ parent: "japan-mongolia" })
    const topics = await read(listTopics, "/api/v1/topics?pageSize=3", pageOf(topicItemSchema))
    expect(topics.items).toHaveLength(3)
    expect(topics.total).toBeGreaterThan(3)
    const organizations = await read(
      listOrganizations,
      "/api/v1/organizations?pageSize=200",
      pageOf(organizationItemSchema),
    )
    expect(organizations.total).toBeGreaterThan(10)
    expect(JSON.stringify(organizations)).not.toContain("BHU")
  })
})

describe("statistics", () => {
  it("answer as described, whatever is asked", async () => {
    const breakdowns = ["year", "fiscalYear", "field", "program", "topic", "country", "mode"]
    for (const measure of ["courses", "days", "participations", "instructors"])
      for (const by of ["", ...breakdowns, "country,field", "year&by=mode", "topic,year", "year,fiscalYear"])
        for (const lang of ["en", "mn"]) {
          const path = `/api/v1/statistics?measure=${measure}&by=${by}&lang=${lang}`
          const answer = await read(getStatistics, path, statisticsSchema)
          expect(answer.courses).toBe(47)
          expect(answer.by.join()).toBe(by.replace("&by=", ","))
        }
  })

  it("answer the sums of the issue", async () => {
    const path = "/api/v1/statistics?measure=participations&by=field&program=japan-mongolia&lang=ja"
    expect(await read(getStatistics, path, statisticsSchema)).toMatchObject({
      measure: "participations",
      by: ["field"],
      additive: true,
      total: 452,
      courses: 16,
      coursesWithoutNumber: 6,
      rows: [
        { key: "engineering", label: "施設", value: 220 },
        { key: "medical", label: "衛生", value: 232 },
      ],
    })
  })
})

describe("a query that is not understood", () => {
  it.each([
    [getStatistics, "measure=people", "measure", "one of courses, days, participations, instructors"],
    [getStatistics, "by=month", "by", /year, fiscalYear, field/],
    [getStatistics, "by=year,field,mode", "by", /one or two/],
    [getStatistics, "by=year&by=year", "by", /different/],
    [getStatistics, "lang=de", "lang", "one of en, ja, mn"],
    [getStatistics, "year=24", "year", /four digits/],
    [getStatistics, "program=atlantis", "program", /slug of a program/],
    [getStatistics, "country=XX", "country", /ISO 3166/],
    [getStatistics, "field=medical&field=other", "field", /once/],
    [listCourses, "pageSize=201", "pageSize", /1 to 200/],
    [listCourses, "page=0", "page", /from 1/],
    [listCourses, "life=over", "life", /planned, held/],
    [listCourses, "topic=magic", "topic", /slug of a topic/],
    [getCoursesFile, "mode=pigeon", "mode", /dispatch/],
    [getStatisticsFile, "number=some", "number", "none"],
  ] as const)("%o ?%s is answered with 400", async (get, query, field, allowed) => {
    const problem = await problems(get, `/x?${query}`)
    expect(problem.status).toBe(400)
    expect(problem.errors?.[0]?.field).toBe(field)
    expect(problem.errors?.[0]?.allowed).toMatch(allowed)
  })

  it("is no query word that is not ours", async () => {
    await read(getStatistics, "/api/v1/statistics?utm_source=x&life=planned", statisticsSchema)
  })
})

describe("an answer that is known already", () => {
  it("is not sent again", async () => {
    const first = await listTopics(request("/api/v1/topics"))
    const etag = first.headers.get("etag") ?? ""
    const again = await listTopics(request("/api/v1/topics", { "if-none-match": `W/${etag}` }))
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
  })
})

describe("the description", () => {
  it("is valid OpenAPI, names every address and resolves every reference", async () => {
    const text = await (await getDescription(request("/api/v1/openapi.json"))).text()
    const description = JSON.parse(text) as { openapi: string; paths: object; components: { schemas: object } }
    expect(description.openapi).toBe("3.1.0")
    const { valid, errors } = await new Validator().validate(JSON.parse(text) as Record<string, unknown>)
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(Object.keys(description.paths)).toEqual([
      "/api/v1/courses",
      "/api/v1/courses/{slug}",
      "/api/v1/programs",
      "/api/v1/topics",
      "/api/v1/organizations",
      "/api/v1/statistics",
      "/api/v1/statistics/protected",
    ])
    const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "")
    for (const name of references) expect(Object.keys(description.components.schemas)).toContain(name)
  })
})

describe("the files", () => {
  const rowsOf = (csv: string) =>
    parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: "\r\n" })

  it("hold every published activity, with the columns of their dictionary", async () => {
    const answer = await getCoursesFile(request("/data/courses.csv"))
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    const bytes = new Uint8Array(await answer.clone().arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = rowsOf(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))
    expect(rows).toHaveLength(55)
    const counted = rows.filter(row => row.counted === "true")
    expect(counted).toHaveLength(47)
    expect(counted.reduce((sum, row) => sum + Number(row.participations), 0)).toBe(746)
    const described = (await (await getDataPackage(request("/data/datapackage.json"))).json()) as {
      resources: { schema: { fields: { name: string; descriptions: Record<string, string> }[] } }[]
    }
    const [courses, statistics] = described.resources
    expect(courses?.schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}))
    const figures = rowsOf(await bytesOf(await getStatisticsFile(request("/data/statistics.csv"))))
    expect(statistics?.schema.fields.map(({ name }) => name)).toEqual(Object.keys(figures[0] ?? {}))
    for (const field of described.resources.flatMap(({ schema }) => schema.fields))
      expect(Object.keys(field.descriptions)).toEqual(["en", "ja", "mn"])
  })

  it("answer the query as the API does", async () => {
    const query = "measure=participations&by=country,field&lang=mn"
    const file = rowsOf(await bytesOf(await getStatisticsFile(request(`/data/statistics.csv?${query}`))))
    const answer = await read(getStatistics, `/api/v1/statistics?${query}`, statisticsSchema)
    expect(file.map(row => [row.key_1, row.key_2, row.label_1, row.value])).toEqual(
      answer.rows.map(row => [row.key[0], row.key[1], row.label[0], row.value === null ? "" : String(row.value)]),
    )
    const [total, ...more] = rowsOf(
      await bytesOf(await getStatisticsFile(request("/data/statistics.csv?measure=instructors"))),
    )
    expect(more).toEqual([])
    expect(total).toMatchObject({ measure: "instructors", by_1: "", value: "290", courses: "47" })
  })

  const bytesOf = async (answer: Response) =>
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(await answer.arrayBuffer()))
})
