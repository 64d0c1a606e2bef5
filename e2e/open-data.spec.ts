import { createHash } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { apiExamples } from "@/lib/api/examples"
import { locales } from "@/lib/i18n/locale"

/* The open data as a program of someone else meets it: over HTTP, of the server with the real data. */

test("Every documented example is answered as the documentation says", async ({ page, request }) => {
  await page.goto("/en/data/api")
  const shown = await page.locator("pre.shell").allInnerTexts()
  const { items } = (await (await request.get("/api/v1/courses?pageSize=1")).json()) as { items: { slug: string }[] }
  const examples = apiExamples({ course: items[0]?.slug ?? null, program: "japan-mongolia" })
  expect(shown).toHaveLength(examples.length)
  for (const [at, { key, path, again, status, type, headers = [], body = [] }] of examples.entries())
    await test.step(key, async () => {
      expect(shown[at]).toContain(path)
      expect(shown[at]).toContain(`HTTP/1.1 ${status}`)
      const known = again && (await request.get(path)).headers().etag
      const answer = await request.get(path, known ? { headers: { "If-None-Match": known } } : {})
      expect(answer.status()).toBe(status)
      if (type) expect(answer.headers()["content-type"]).toBe(type)
      for (const name of headers) expect(answer.headers(), name).toHaveProperty(name.toLowerCase())
      expect(answer.headers()["access-control-allow-origin"]).toBe("*")
      if (body.length) expect(Object.keys((await answer.json()) as object)).toEqual(expect.arrayContaining([...body]))
    })
})

test("A page of another site may read the API, and nobody may write it", async ({ request }) => {
  const asked = await request.fetch("/api/v1/courses", {
    method: "OPTIONS",
    headers: { Origin: "https://elsewhere.example.org", "Access-Control-Request-Headers": "if-none-match" },
  })
  expect(asked.status()).toBe(204)
  expect(asked.headers()["access-control-allow-headers"]).toBe("If-None-Match")
  const written = await request.post("/api/v1/courses", { data: {} })
  expect(written.status()).toBe(405)
  expect(written.headers()["content-type"]).toBe("application/problem+json; charset=utf-8")
})

test("Machines find the feeds, the map of the site and what a course is", async ({ page, request }) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/courses/zam-2024`)
    for (const type of ["application/atom+xml", "text/calendar"]) {
      const address = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute("href")
      const feed = await request.get(address ?? "")
      expect(feed.status()).toBe(200)
      expect(feed.headers()["content-type"]).toBe(`${type}; charset=utf-8`)
    }
    const written = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(written ?? "")).toMatchObject({ "@type": "Course", inLanguage: locale })
  }
  const map = await (await request.get("/sitemap.xml")).text()
  expect(map).toContain("/mn/courses/zam-2024</loc>")
  expect(await (await request.get("/robots.txt")).text()).toContain("/sitemap.xml")
})

test("A figure stands in a page of another site, in three languages, without a script", async ({ page, request }) => {
  const query = "measure=participations&by=year&program=japan-mongolia"
  const shown = { body: "" }
  const other = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end(shown.body))
  await new Promise<void>(resolve => other.listen(0, "127.0.0.1", resolve))
  const elsewhere = `http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`
  for (const locale of locales) {
    const address = `/embed/${locale}/statistics?${query}`
    const answer = await request.get(address)
    expect(answer.headers()["x-frame-options"]).toBeUndefined()
    expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors *")
    expect(answer.headers()["set-cookie"]).toBeUndefined()
    expect(await answer.text()).not.toMatch(/<script/i)
    shown.body = `<!doctype html><iframe src="${server.address}${address}" width="340" height="600"></iframe>`
    await page.goto(elsewhere)
    const frame = page.frameLocator("iframe")
    await expect(frame.locator("html")).toHaveAttribute("lang", locale)
    await expect(frame.getByRole("img").first()).toBeVisible()
    const wide = await frame.locator("html").evaluate(html => html.scrollWidth - html.clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  }
  other.close()
  for (const path of ["/en/statistics", "/en/admin", "/data/courses.csv"]) {
    const headers = (await request.get(path)).headers()
    expect(headers["x-frame-options"], path).toBe("DENY")
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'")
  }
})

test("A visitor finds the lines that embed a figure, and they say the same as the page", async ({ page }) => {
  await page.goto("/en/statistics?measure=courses&by=field")
  await page.getByText("Embed this figure").click()
  const lines = (await page.locator("pre.shell").innerText()).replaceAll("&amp;", "&")
  const address = /src="([^"]*)"/.exec(lines)?.[1] ?? ""
  expect(address).toContain("/embed/en/statistics?measure=courses&by=field")
  const finding = await page.locator(".result h2").innerText()
  await page.goto(address)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(finding)
})

test("An administrator can freeze a table, and a visitor cites it", async ({ page, signIn, request }) => {
  await signIn()
  await page.goto("/en/admin/snapshots/new")
  const freeze = page.getByRole("button", { name: "Freeze" }).last()
  const address = page.getByLabel("Address of the table")
  await address.fill("/en/statistics?measure=soldiers")
  await freeze.click()
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("soldiers")
  await address.fill(`${server.address}/ja/statistics?measure=participations&by=field&program=japan-mongolia`)
  await freeze.click()
  await expect(page).toHaveURL(/\/en\/snapshots\/\d{4}-\d\d-\d\d-\d+$/)
  const code = page.url().split("/").at(-1) ?? ""
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Participations by field, Japan–Mongolia")
  await expect(page.getByText("Every figure is still the same.")).toBeVisible()
  await expect(page.getByText(`Snapshot ${code}`)).toBeVisible()
  const file = await request.get(`/data/snapshots/${code}.csv`)
  const checksum = createHash("sha256")
    .update(await file.body())
    .digest("hex")
  await expect(page.getByText(checksum)).toBeVisible()
  expect((await request.get("/en/snapshots/1999-01-01-1")).status()).toBe(404)
  expect((await request.get("/data/snapshots/1999-01-01-1.csv")).status()).toBe(404)
})
