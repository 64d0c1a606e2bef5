import { database, expect, test } from "@/e2e/fixtures"
import { violations } from "@/e2e/violations"

/* What should be known of a course and is not: counted, named, and filled in where it is missing. */

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator finds what is missing of a course by name, and each name leads to its field", async ({
      page,
      signIn,
      scratch,
    }) => {
      await signIn()
      const { slug } = await scratch.course({ program: "japan-mongolia-medical", life: "held", startsOn: "2026-03-04" })
      await page.goto("/en/admin")
      const work = page.getByRole("link", { name: /Courses of which something is missing/ })
      const count = await work.locator("b").innerText()
      await work.click()
      await expect(page.getByText(new RegExp(`of ${count}\\b`)).first()).toBeVisible()

      await page.goto(`/en/admin/completeness?program=japan-mongolia-medical&year=2026`)
      const parts = page.getByRole("table", { name: "Missing, by what it is" })
      await expect(parts.getByRole("row", { name: /^number of trainees 1 / })).toBeVisible()
      await parts.getByRole("link", { name: "Show in the list number of trainees" }).click()
      await page.getByRole("main").getByRole("link", { name: scratch.title }).click()

      await expect(page.getByRole("main")).toContainText("3 of 15 known")
      await page.getByRole("link", { name: "number of trainees", exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`/courses/${slug}/edit#headCounts-0-total$`))
      await page.locator("#headCounts-0-total").fill("17")
      await page.getByRole("button", { name: "Save draft" }).click()
      await expect(page.getByRole("main")).toContainText("4 of 15 known")
      await expect(page.getByRole("link", { name: "number of trainees", exact: true })).toHaveCount(0)
    })
  })

test("An administrator fills in what is missing in the table of courses, from the keyboard", async ({
  page,
  signIn,
  scratch,
}) => {
  test.slow()
  await signIn()
  const { id } = await scratch.course({ program: "japan-mongolia-medical", life: "held", startsOn: "2026-03" })
  const address = "/en/admin/completeness/grid?program=japan-mongolia-medical&year=2026&missing=any"
  await page.goto(address)
  const grid = page.getByRole("grid", { name: "Courses by what is known of them" })
  const cell = (field: string) => grid.locator(`td[data-id="${id}"][data-cell="${field}"]`)
  const saved = page.getByRole("status").filter({ hasText: "Saved." })
  await expect(cell("titleMn")).toContainText("missing")
  await expect(cell("reason")).toContainText("not asked of this course")

  await cell("titleMn").click()
  await page.keyboard.press("F2")
  await page.keyboard.type("Хээрийн эрүүл ахуй")
  await page.keyboard.press("Tab")
  await expect(cell("program")).toBeFocused()
  await expect(saved).toBeVisible()
  await expect(cell("titleMn")).toHaveText("Хээрийн эрүүл ахуй")

  // several cells of one row, one after the other: each is saved with the version that the one before gave it
  await cell("mode").focus()
  await page.keyboard.type("i")
  await page.keyboard.press("Tab")
  await page.keyboard.press("F2")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("令和8年3月4日")
  await page.keyboard.press("Tab")
  await page.keyboard.type("2026-03-08")
  await page.keyboard.press("Tab")
  await page.keyboard.type("Five Hills | Töv | Mongolia")
  await page.keyboard.press("Enter")
  await expect(cell("mode")).toHaveText("Invitation")
  await expect(cell("startsOn")).toHaveText("4 Mar 2026")
  await expect(cell("endsOn")).toHaveText("8 Mar 2026")
  await expect(cell("places")).toHaveText("Five Hills")

  await cell("host").focus()
  await page.keyboard.type("Hospital that is not in the register")
  await page.keyboard.press("Enter")
  await expect(cell("host")).toContainText("is not in the register: choose one from the list")
  await expect(cell("host")).toContainText("Hospital that is not in the register")
  await cell("host").focus()
  await page.keyboard.press("Escape")
  await page.keyboard.type("Mongolian Armed Forces Central Hospital")
  await page.keyboard.press("Enter")
  await expect(cell("host")).toHaveText("Mongolian Armed Forces Central Hospital")

  await cell("trainee").focus()
  await page.keyboard.type("a few")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert").filter({ hasText: "a few" })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await cell("trainee").focus()
  await page.keyboard.press("Escape")
  await page.keyboard.type("~30")
  await page.keyboard.press("Enter")
  await expect(cell("trainee")).toHaveText("about 30")
  await cell("trainee").focus()
  await page.keyboard.press("Control+z")
  await expect(cell("trainee")).toContainText("missing")

  // someone else saved the course meanwhile
  const db = await database()
  await db.course.update({ where: { id }, data: { notes: "Theirs", version: { increment: 1 } } })
  await cell("instructor").focus()
  await page.keyboard.type("4")
  await page.keyboard.press("Enter")
  await expect(cell("instructor")).toContainText("Someone else changed this course")
  await cell("instructor").focus()
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(cell("instructor")).toHaveText("4")

  await page.reload()
  await expect(cell("instructor")).toHaveText("4")
  await expect(cell("titleMn")).toHaveText("Хээрийн эрүүл ахуй")
  const course = await db.course.findUniqueOrThrow({
    where: { id },
    select: { notes: true, mode: true, startsOn: true },
  })
  expect(course).toEqual({ notes: "Theirs", mode: "invitation", startsOn: "2026-03-04" })
})

test.describe("With scripts off", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })

  test("The table is a list of what is missing on a phone, and each leads to its field", async ({
    page,
    signIn,
    scratch,
  }) => {
    await signIn()
    await scratch.course({ program: "japan-mongolia-medical", life: "held", startsOn: "2026-03-04", mode: "dispatch" })
    await page.goto("/en/admin/completeness/grid?program=japan-mongolia-medical&year=2026")
    await expect(page.getByText("Dispatch")).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole("table").getByRole("cell").filter({ hasText: "missing" }).locator("a").last().click()
    await expect(page).toHaveURL(/\/edit#sources$/)
    await expect(page.locator("#sources")).toBeVisible()
  })
})
