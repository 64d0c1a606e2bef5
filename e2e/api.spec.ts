import { expect, test } from "@/e2e/fixtures"

/* The addresses that others rely on, asked over HTTP of the server with the real data. Sums were added up by hand. */

type Row = { key: string; value: number | null; courses: number; coursesWithoutNumber: number }
type Answer = { total: number | null; courses: number; coursesWithoutNumber: number; additive: boolean; rows: Row[] }

test("Anyone can ask for the sums of the Japan–Mongolia program", async ({ request }) => {
  const answer = (await (
    await request.get("/api/v1/statistics?measure=participations&by=field&program=japan-mongolia")
  ).json()) as Answer
  expect(answer).toMatchObject({ total: 452, courses: 16, coursesWithoutNumber: 6 })
  expect(answer.rows.map(row => [row.key, row.value, row.courses, row.coursesWithoutNumber])).toEqual([
    ["engineering", 220, 13, 5],
    ["medical", 232, 3, 1],
  ])
  const instructors = (await (
    await request.get("/api/v1/statistics?measure=instructors&program=japan-mongolia")
  ).json()) as Answer
  expect(instructors.total).toBe(99)
})

test("Anyone can ask for the sums of all programs", async ({ request }) => {
  const ask = async (query: string) => (await (await request.get(`/api/v1/statistics?${query}`)).json()) as Answer
  expect(await ask("measure=participations")).toMatchObject({ total: 746, courses: 47, coursesWithoutNumber: 21 })
  expect(await ask("measure=instructors")).toMatchObject({ total: 290 })
  const byFiscalYear = await ask("measure=courses&by=fiscalYear&program=japan-mongolia")
  expect(byFiscalYear.rows.find(row => row.key === "unknown")).toMatchObject({ value: 4 })
  expect(byFiscalYear.rows.find(row => row.key === "2013")).toMatchObject({ value: 0, courses: 0 })
  expect(byFiscalYear.rows.find(row => row.key === "2014")).toMatchObject({ value: 1 })
})

test("A wrong value is answered with the field and what is allowed", async ({ request }) => {
  const answer = await request.get("/api/v1/statistics?measure=soldiers")
  expect(answer.status()).toBe(400)
  expect(answer.headers()["content-type"]).toContain("application/problem+json")
  const text = await answer.text()
  expect(text).toContain("measure")
  expect(text).toContain("participations")
  expect((await request.get("/api/v1/courses?pageSize=201")).status()).toBe(400)
  expect((await request.get("/data/statistics.csv?measure=soldiers")).status()).toBe(400)
})

test("Anyone can page through the courses, newest first, and open one", async ({ request }) => {
  const list = (await (await request.get("/api/v1/courses?pageSize=20&page=3")).json()) as {
    items: { slug: string }[]
    total: number
    page: number
    pageSize: number
  }
  expect(list).toMatchObject({ total: 55, page: 3, pageSize: 20 })
  expect(list.items).toHaveLength(15)
  const course = await request.get("/api/v1/courses/zam-2024")
  expect(await course.json()).toMatchObject({
    slug: "zam-2024",
    title: { en: expect.any(String), ja: expect.any(String) },
  })
  expect((await request.get("/api/v1/courses/no-such-course")).status()).toBe(404)
})

test("The API is described, and the files open in a spreadsheet", async ({ request }) => {
  const description = (await (await request.get("/api/v1/openapi.json")).json()) as { openapi: string; paths: object }
  expect(description.openapi).toMatch(/^3\./)
  expect(Object.keys(description.paths).join()).toContain("/api/v1/statistics")
  const csv = await request.get("/data/courses.csv")
  expect(csv.headers()["content-type"]).toContain("text/csv")
  const body = await csv.body()
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(body.toString("utf8").trim().split(/\r?\n/).length).toBeGreaterThanOrEqual(56)
  expect((await request.get("/data/datapackage.json")).status()).toBe(200)
})

test("Pages and files tell browsers what may run", async ({ request }) => {
  const policies: Record<string, string> = {}
  for (const path of ["/en", "/en/sign-in", "/data/courses.csv"]) {
    const headers = (await request.get(path)).headers()
    policies[path] = headers["content-security-policy"] ?? ""
    expect(headers["x-content-type-options"], path).toBe("nosniff")
    expect(headers["x-powered-by"], path).toBeUndefined()
  }
  // Nothing is run where visitors read, and where one signs in only what has this answer's nonce.
  expect(policies["/en"]).toMatch(/^default-src 'none'/)
  expect(policies["/en"]).not.toContain("script-src")
  expect(policies["/data/courses.csv"]).toMatch(/^default-src 'none'/)
  expect(/script-src[^;]*/.exec(policies["/en/sign-in"] ?? "")?.[0]).toMatch(
    /^script-src 'self' 'nonce-[^']+' 'strict-dynamic'$/,
  )
})
