import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"

test("An administrator lets somebody read drafts, who then sees no names and can change nothing", async ({
  page,
  browser,
  signIn,
  scratch,
}) => {
  const course = await scratch.course({ program: "japan-mongolia-medical", life: "held", startsOn: "2030-05" })
  const email = `viewer-${course.slug}@example.org`
  const password = "several words in a row"
  await signIn()
  await page.goto("/en/admin/users/new")
  await page.getByLabel("E-mail").fill(email)
  await page.getByRole("radio", { name: /^Roles for programs/ }).check()
  await page.getByRole("button", { name: "Add a user" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
    "Tick at least one role",
  )
  await page.getByRole("checkbox", { name: /^Viewer: Japan–Mongolia/ }).check()
  await page.getByRole("button", { name: "Add a user" }).click()
  await expect(page.getByText("The user is added and invited.")).toBeVisible()
  const link = await page.getByLabel("The link").inputValue()

  const context = await browser.newContext({ baseURL: server.address })
  const viewer = await context.newPage()
  await viewer.goto(link)
  await viewer.getByLabel("New password").fill(password)
  await viewer.getByRole("button", { name: "Set the password" }).click()
  await expect(viewer.getByText("The password is set. Sign in with it.")).toBeVisible()
  await viewer.getByLabel("E-mail").fill(email)
  await viewer.getByLabel("Password").fill(password)
  await viewer.getByRole("button", { name: "Sign in" }).click()
  await viewer.getByRole("navigation").getByRole("link", { name: "Courses" }).click()
  await expect(viewer.getByRole("navigation").getByRole("link", { name: "People" })).toHaveCount(0)
  await expect(viewer.getByRole("link", { name: "Log a course" })).toHaveCount(0)
  await viewer.goto(`/en/admin/courses/${course.slug}`)
  await expect(viewer.getByRole("heading", { level: 1 })).toHaveText(scratch.title)
  for (const name of ["Edit", "Publish", "Open the roster"])
    await expect(viewer.getByRole("link", { name, exact: true })).toHaveCount(0)
  for (const path of [`courses/${course.slug}/roster`, `courses/${course.slug}/edit`, "people", "users"])
    expect((await viewer.request.get(`/en/admin/${path}`)).status(), path).toBe(404)

  // A look at the account tells where one is signed in; what is ended elsewhere is over here at once.
  await page.goto("/en/admin/users")
  await page.getByRole("link", { name: email }).click()
  await page.getByRole("button", { name: "Disable" }).click()
  await expect(page.getByText("The user is signed out and can’t sign in any more.")).toBeVisible()
  await viewer.goto(`/en/admin/courses/${course.slug}`)
  await expect(viewer).toHaveURL(/\/en\/sign-in/)
  await context.close()
  const db = await database()
  await db.user.deleteMany({ where: { email } })
})

test("Somebody ends a session that was left open elsewhere", async ({ page, signIn, browser }) => {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const { id } = await db.user.findUniqueOrThrow({ where: { email: server.administrator.email }, select: { id: true } })
  const left = await mintSession(id)
  const elsewhere = await browser.newContext({ baseURL: server.address })
  await elsewhere.addCookies([{ name: left.name, value: left.value, url: server.address }])
  const open = await elsewhere.newPage()
  await open.goto("/en/admin")
  await expect(open.getByRole("heading", { level: 1 })).toHaveText("Start")

  await signIn()
  await page.goto("/en/admin/account")
  await page.getByRole("button", { name: "Sign out there" }).first().click()
  await expect(page.getByText("Signed out there.")).toBeVisible()
  await open.goto("/en/admin")
  await expect(open).toHaveURL(/\/en\/sign-in/)
  await page.goto("/en/admin")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start")
  await elsewhere.close()
})
