import { expect, test } from "@/e2e/fixtures"

test("A visitor is led to a page in the language of his browser", async ({ request }) => {
  for (const [languages, home] of [
    ["mn-MN,mn;q=0.9,en;q=0.5", "/mn"],
    ["ja", "/ja"],
    ["fr-FR,fr;q=0.9", "/en"],
  ] as const) {
    const answer = await request.get("/", { headers: { "Accept-Language": languages }, maxRedirects: 0 })
    expect([302, 303, 307, 308]).toContain(answer.status())
    expect(answer.headers().location).toMatch(new RegExp(`${home}$`))
    expect(answer.headers().vary?.toLowerCase()).toContain("accept-language")
  }
})

test("A page of visitors runs no script, and what it is about stands in its head", async ({ request }) => {
  for (const path of ["/en", "/ja/statistics", "/mn/courses/zam-2024", "/en/data", "/mn/no-such-page"]) {
    const answer = await request.get(path, { headers: { accept: "text/html" } })
    const html = await answer.text()
    expect(html.match(/<script\b(?!.type="application\/ld\+json")[^>]*>/g), path).toBeNull()
    expect(answer.headers()["content-security-policy"], path).toMatch(/^default-src 'none'/)
    const head = html.slice(0, html.indexOf("</head>"))
    expect(head, path).toMatch(/<title>[^<]+<\/title>/)
    expect(head, path).toMatch(/<meta name="description" content="[^"]+"/)
  }
  const icon = await request.get("/favicon.ico")
  expect(icon.headers()["content-type"]).toBe("image/svg+xml")
})

test("A visitor can read what the program amounts to, with scripts off", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto("/en")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Japan–Mongolia")
  const main = page.getByRole("main")
  for (const figure of ["16", "452", "99"]) await expect(main.getByText(figure, { exact: true }).first()).toBeVisible()
  await expect(main).toContainText("10 of 16 courses")
  await page.getByRole("navigation").getByRole("link", { name: "Courses" }).first().click()
  await expect(page).toHaveURL(/\/en\/courses$/)
  await page.getByRole("link", { name: "Zam-2024" }).first().click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Zam-2024")
  await expect(page.getByRole("main")).toContainText("45")
  await context.close()
})

test("A visitor can see where the sources of a course differ, and which value was chosen", async ({ page }) => {
  await page.goto("/en/courses/zam-2024")
  const main = page.getByRole("main")
  await expect(main).toContainText("50")
  await expect(main).toContainText("13 May")
  await expect(main).toContainText("11 May")
  await expect(main.getByRole("link", { name: /mod\.go\.jp|Ministry of Defense/ }).first()).toBeVisible()
})

test("A visitor can find courses by words in any language, and keep the address", async ({ page }) => {
  await page.goto("/en/courses?q=Зам")
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /Zam-2024/ })
      .first(),
  ).toBeVisible()
  await page.goto("/en/courses?field=medical&country=MN")
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /mass-casualty/i })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole("main").getByRole("link", { name: /Zam-2024/ })).toHaveCount(0)
})

test("A visitor is told of a filter that is not known, and sees the list all the same", async ({ page }) => {
  const answer = await page.goto("/en/courses?field=cooking")
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole("main")).toContainText("cooking")
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /Zam-2024/ })
      .first(),
  ).toBeVisible()
})

test("A visitor can ask the statistics without a script and send the address on", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
  const page = await context.newPage()
  await page.goto("/mn/statistics")
  await page.locator("select[name=measure]").selectOption("participations")
  await page.locator("select[name=by]").first().selectOption("country")
  await page.getByRole("main").getByRole("button").first().click()
  await expect(page).toHaveURL(/measure=participations/)
  await expect(page.getByRole("main")).toContainText("746")
  await context.close()
})

test("A visitor can go from a number to the very courses it is made of", async ({ page }) => {
  await page.goto("/en/statistics?measure=participations&by=country,field")
  const row = page.getByRole("row", { name: /^Mongolia/ })
  await row.getByRole("link", { name: /^Mongolia, Engineering: 220 participations/ }).click()
  await expect(page.getByRole("heading", { name: "13 activities" })).toBeVisible()
  await page.goBack()
  await row.getByRole("link", { name: /^Mongolia: 452 participations/ }).click()
  await expect(page.getByRole("heading", { name: "16 activities" })).toBeVisible()
  await expect(page.getByText("Only courses that are counted")).toBeVisible()
})

test("A visitor can compare years, see where the courses went, and what became of the plans", async ({ page }) => {
  await page.goto("/en/statistics?measure=participations&by=year&program=japan-mongolia")
  const figures = page.getByRole("table", { name: /^Participations by year/ })
  const cellsOf = (year: string) => figures.getByRole("row", { name: new RegExp(`^${year}`) }).getByRole("cell")
  await expect(cellsOf("2024")).toHaveText(["2/22 of 2", "272", "60%", "–"])
  await expect(cellsOf("2025").last()).toHaveText("−230")
  await page.goto("/en/statistics?measure=participations&by=country")
  await expect(page.getByRole("img", { name: /on a map/ })).toHaveAccessibleName(/Mongolia: 452\+/)
  await expect(
    page.getByRole("heading", { name: "51 courses that were due: 47 known to have been held" }),
  ).toBeVisible()
})

test("A visitor who follows a wrong address gets a page that says so, in his language", async ({ page }) => {
  for (const [path, word] of [
    ["/en/courses/no-such-course", "Page not found"],
    ["/ja/nothing", "見つかりません"],
    ["/mn/programs/nothing", "олдсонгүй"],
  ] as const) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole("main")).toContainText(word)
  }
})

test("A visitor never meets a name that was not settled", async ({ request }) => {
  for (const path of [
    "/api/v1/organizations?pageSize=200",
    "/en/programs/japan-mongolia",
    "/data/courses.csv",
    "/en/data",
  ])
    expect(await (await request.get(path)).text(), path).not.toContain("BHU")
})
