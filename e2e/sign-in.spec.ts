import { expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"

const { email, password } = server.administrator

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator who mistypes the password is told so and keeps the e-mail", async ({ page }) => {
      await page.goto("/en/sign-in")
      await page.getByLabel("E-mail").fill(email)
      await page.getByLabel("Password").fill("not the password at all")
      await page.getByRole("button", { name: "Sign in" }).click()
      await expect(page.getByRole("main")).toContainText("E-mail or password is not right")
      await expect(page.getByLabel("E-mail")).toHaveValue(email)
      await expect(page.getByLabel("Password")).toHaveValue("")
      expect(page.url()).not.toContain("admin%40")
    })

    test("An administrator signs in, is led to where he wanted to go, and signs out for good", async ({
      page,
      context,
    }) => {
      await page.goto("/en/admin/topics")
      await expect(page).toHaveURL(/\/en\/sign-in/)
      await page.getByLabel("E-mail").fill(email)
      await page.getByLabel("Password").fill(password)
      await page.getByRole("button", { name: "Sign in" }).click()
      await expect(page).toHaveURL(/\/en\/admin\/topics$/)
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Topics")

      const cookies = await context.cookies()
      await page.getByRole("button", { name: "Sign out" }).click()
      await expect(page).not.toHaveURL(/\/admin/)
      // the old cookies open nothing any more: the session has ended in the database
      await context.addCookies(cookies)
      await page.goto("/en/admin/topics")
      await expect(page).toHaveURL(/\/en\/sign-in/)
    })
  })

test("Nobody finds the office without signing in", async ({ request }) => {
  for (const path of ["", "/courses", "/courses/new", "/people", "/activity", "/users", "/courses/zam-2024/roster"]) {
    const answer = await request.get(`/en/admin${path}`, { maxRedirects: 0 })
    expect([302, 303, 307], path).toContain(answer.status())
    expect(answer.headers().location, path).toContain("/en/sign-in")
  }
})
