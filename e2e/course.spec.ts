import type { Page } from "@playwright/test"
import { database, expect, test } from "@/e2e/fixtures"

/*
 * The main job. Each journey makes courses under a title of its own and the fixture takes them out again, so that the sums
 * of the real register hold before and after.
 */

type Figures = { total: number; courses: number; coursesWithoutNumber: number }

async function participations(page: Page): Promise<Figures> {
  const answer = await page.request.get("/api/v1/statistics?measure=participations&program=japan-mongolia")
  return (await answer.json()) as Figures
}

const slugIn = (page: Page) => /\/admin\/courses\/([^/?]+)/.exec(page.url())?.[1] ?? ""

async function fillCourse(page: Page, title: string) {
  await page.goto("/en/admin/courses/new")
  await page.getByRole("group", { name: "Title" }).getByLabel("English").fill(title)
  await page.getByRole("group", { name: "Title" }).getByLabel("Монгол").fill("Хээрийн нөхцөлийн эрүүл ахуй")
  await page.getByLabel("Program").selectOption("japan-mongolia-medical")
  await page.getByLabel("Held", { exact: true }).check()
  const start = page.getByRole("group", { name: "Start" })
  await start.getByLabel("Day").fill("4")
  await start.getByLabel("Month").fill("3")
  await start.getByLabel("Year").fill("2026")
  const end = page.getByRole("group", { name: "End" })
  await end.getByLabel("Day").fill("8")
  await end.getByLabel("Month").fill("3")
  await end.getByLabel("Year").fill("2026")
}

async function addOrganization(page: Page, row: number, role: string, name: string) {
  const field = page.locator(`input[name="organizations.${row}.organization"]`)
  if ((await field.count()) === 0) await page.getByRole("button", { name: "Add an organization" }).click()
  await page.locator(`select[name="organizations.${row}.role"]`).selectOption(role)
  await field.fill(name)
}

async function publish(page: Page, slug: string) {
  await page.goto(`/en/admin/courses/${slug}/publication`)
  await page.getByRole("button", { name: "Publish" }).click()
  await expect(page).toHaveURL(new RegExp(`/en/admin/courses/${slug}\\?done=`))
}

async function nameParticipants(page: Page, slug: string, names: readonly string[]) {
  await page.goto(`/en/admin/courses/${slug}/roster`)
  for (const [row, name] of names.entries()) {
    const field = page.locator(`input[name="entries.${row}.name"]`)
    if ((await field.count()) === 0) await page.getByRole("button", { name: /^Add a row|^Add a person/ }).click()
    await field.fill(name)
  }
  await page.getByRole("button", { name: /^Add (these people|to the roster|people)|^Save/ }).click()
  for (const name of names) await expect(page.getByRole("main").getByText(name, { exact: true }).first()).toBeVisible()
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator logs a course, publishes it, and the public figure grows by its head count", async ({
      page,
      signIn,
      scratch,
    }) => {
      test.slow()
      await signIn()
      const before = await participations(page)

      await fillCourse(page, scratch.title)
      await page.getByLabel("Disaster medicine").check()
      await page.getByLabel("Mass-casualty response").check()
      await addOrganization(page, 0, "provider", "Japan Ministry of Defense")
      await addOrganization(page, 1, "host", "Mongolian Armed Forces Central Hospital")
      await addOrganization(page, 2, "recipient", "Mongolian Armed Forces")
      await addOrganization(page, 3, "supporting", "SDF Central Hospital")
      await page.getByLabel("Number, Trainees").fill("17")
      await page.getByLabel("Number, Instructors").fill("4")
      await page.getByRole("button", { name: "Save and preview" }).click()

      await expect(page).toHaveURL(/\/admin\/courses\/[^/]+\/preview/)
      const slug = slugIn(page)
      await expect(page.getByRole("main")).toContainText(scratch.title)
      await expect(page.getByRole("main")).toContainText(/disaster medicine/i)
      await expect(page.getByRole("main")).toContainText("17")

      await nameParticipants(page, slug, scratch.people.slice(0, 2))

      // a draft is nobody's business but the administrators'
      expect(await participations(page)).toEqual(before)
      expect((await page.request.get(`/en/courses/${slug}`)).status()).toBe(404)
      expect((await page.request.get(`/api/v1/courses/${slug}`)).status()).toBe(404)

      await publish(page, slug)
      expect(await participations(page)).toMatchObject({
        total: before.total + 17,
        courses: before.courses + 1,
        coursesWithoutNumber: before.coursesWithoutNumber,
      })
      await page.goto(`/en/courses/${slug}`)
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(scratch.title)
      await expect(page.getByRole("main")).toContainText("17")
      for (const name of scratch.people) await expect(page.locator("body")).not.toContainText(name)
    })

    test("A course with fewer than five names only leaves the figure as it was", async ({ page, signIn, scratch }) => {
      test.slow()
      await signIn()
      const before = await participations(page)
      await fillCourse(page, scratch.title)
      await page.getByRole("button", { name: "Save draft" }).click()
      await expect(page).toHaveURL(/\/admin\/courses\/[^/]+\?done=/)
      const slug = slugIn(page)
      await nameParticipants(page, slug, scratch.people)
      await publish(page, slug)
      expect(await participations(page)).toMatchObject({
        total: before.total,
        courses: before.courses + 1,
        coursesWithoutNumber: before.coursesWithoutNumber + 1,
      })
      const list = (await (await page.request.get("/api/v1/courses?number=none&pageSize=200")).json()) as {
        items: { slug: string }[]
      }
      expect(list.items.map(item => item.slug)).toContain(slug)
    })

    test("A form with mistakes says what to do and keeps everything typed", async ({ page, signIn, scratch }) => {
      await signIn()
      await fillCourse(page, scratch.title)
      const end = page.getByRole("group", { name: "End" })
      await end.getByLabel("Month").fill("2")
      await page.getByLabel("Number, Trainees").fill("13 doctors")
      await addOrganization(page, 0, "host", "Hospital that is not in the register")
      await page.getByRole("textbox", { name: "Internal notes" }).fill("Ask the hospital for the list.")
      await page.getByRole("button", { name: "Save draft" }).click()

      const summary = page.getByRole("alert").filter({ hasText: "There is a problem" })
      await expect(summary).toContainText("before the start")
      await expect(summary).toContainText("Enter the number in digits")
      await expect(page.getByRole("group", { name: "Title" }).getByLabel("English")).toHaveValue(scratch.title)
      await expect(page.getByLabel("Number, Trainees")).toHaveValue("13 doctors")
      await expect(page.getByRole("textbox", { name: "Internal notes" })).toHaveValue("Ask the hospital for the list.")
      await expect(page.getByLabel("Program")).toHaveValue("japan-mongolia-medical")
      await expect(page.getByLabel("Held", { exact: true })).toBeChecked()
      await expect(page.locator('select[name="organizations.0.role"]')).toHaveValue("host")

      await end.getByLabel("Month").fill("3")
      await page.getByLabel("Number, Trainees").fill("13")
      await page.locator('input[name="organizations.0.organization"]').fill("")
      await page.getByRole("button", { name: "Save draft" }).click()
      await expect(page).toHaveURL(/\/admin\/courses\/[^/]+\?done=/)
      await expect(page.getByRole("main")).toContainText("13")
    })

    test("The second of two people who edit one course is told, sees both versions and loses nothing", async ({
      page,
      signIn,
      scratch,
    }) => {
      await signIn()
      const { slug } = await scratch.course({ notes: "as it was" })
      await page.goto(`/en/admin/courses/${slug}/edit`)
      await page.getByRole("textbox", { name: "Internal notes" }).fill("as the second wants it")

      // meanwhile the first one saves
      const other = await page.context().newPage()
      await other.goto(`/en/admin/courses/${slug}/edit`)
      await other.getByRole("textbox", { name: "Internal notes" }).fill("as the first wants it")
      await other.getByRole("button", { name: "Save draft" }).click()
      await expect(other).toHaveURL(/done=/)

      await page.getByRole("button", { name: "Save draft" }).click()
      const conflict = page.getByRole("alert").filter({ hasText: "Someone else saved this" })
      await expect(conflict).toContainText("as the first wants it")
      await expect(conflict).toContainText("as the second wants it")
      await expect(page.getByRole("textbox", { name: "Internal notes" })).toHaveValue("as the second wants it")

      await page.getByRole("button", { name: "Save mine" }).click()
      await expect(page).toHaveURL(/done=/)
      const db = await database()
      const saved = await db.course.findUniqueOrThrow({ where: { slug }, select: { notes: true, version: true } })
      expect(saved).toEqual({ notes: "as the second wants it", version: 3 })
    })
  })

test.describe("Sent as a plain form", () => {
  test.use({ javaScriptEnabled: false })

  test("A form that is posted twice makes one course and leads both times to it", async ({ page, signIn, scratch }) => {
    await signIn()
    await fillCourse(page, scratch.title)
    const typed = await page
      .locator("form.editor")
      .evaluate((form: HTMLFormElement) => Array.from(new FormData(form)) as [string, string][])
    const post = () => {
      const form = new FormData()
      for (const [name, value] of typed) form.append(name, value)
      return page.request.post(page.url(), {
        multipart: form,
        maxRedirects: 0,
        headers: { Origin: new URL(page.url()).origin },
      })
    }
    const answers = await Promise.all([post(), post()])
    const places = answers.map(answer => answer.headers().location)
    expect(places[0]).toContain("/en/admin/courses/")
    expect(places[1]).toBe(places[0])
    const db = await database()
    expect(await db.course.count({ where: { title: { path: ["en"], equals: scratch.title } } })).toBe(1)
  })
})

test("An administrator cancels a planned course, says why, and takes it back", async ({ page, signIn, scratch }) => {
  await signIn()
  const { slug } = await scratch.course({ life: "planned", program: "japan-mongolia-medical" }, { published: true })
  await page.goto(`/en/admin/courses/${slug}/cancellation`)
  await page
    .getByRole("group", { name: /Reason/ })
    .getByLabel("English")
    .fill("The hospital moved house.")
  await page.getByRole("main").getByRole("button", { name: "Mark as canceled" }).click()
  await expect(page).toHaveURL(/done=/)
  await page.goto(`/en/courses/${slug}`)
  await expect(page.getByRole("main")).toContainText("Canceled")
  await expect(page.getByRole("main")).toContainText("The hospital moved house.")
})

test("What an administrator did stands in the activity log, without a name", async ({ page, signIn, scratch }) => {
  await signIn()
  const { slug } = await scratch.course({})
  await nameParticipants(page, slug, scratch.people.slice(0, 1))
  await page.goto("/en/admin/activity")
  await expect(page.getByRole("main")).toContainText(scratch.title)
  for (const name of scratch.people) await expect(page.getByRole("main")).not.toContainText(name)
})
