import { Secret, TOTP } from "otpauth"
import type { Page } from "@playwright/test"
import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { violations } from "@/e2e/violations"

const password = "zebra pickle lantern seven"

/** Somebody with a password of his own, and what the app on his phone shows. */
async function somebody() {
  const db = await database()
  const { hashPassword } = await import("@/lib/auth/password")
  const email = `factor-${crypto.randomUUID().slice(0, 8)}@example.org`
  const user = await db.user.create({
    data: { email, passwordHash: await hashPassword(password), grants: { create: { role: "auditor" } } },
    select: { id: true },
  })
  return { email, id: user.id, remove: () => db.user.deleteMany({ where: { email } }) }
}

const codeFor = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate()

async function signIn(page: Page, email: string) {
  await page.goto("/en/sign-in")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("Somebody sets up a second factor, signs in with it, and with a recovery code when the phone is away", async ({
      page,
    }) => {
      const { email, id, remove } = await somebody()
      await signIn(page, email)
      await page.goto("/en/admin/account")
      await page.getByRole("link", { name: "Second factor" }).click()
      await page.getByRole("button", { name: "Set one up" }).click()
      await expect(page.getByRole("img", { name: "Picture for the authenticator app" })).toBeVisible()
      if (script) expect(await violations(page)).toEqual([])
      const secret = await page
        .getByRole("definition")
        .filter({ hasText: /^[A-Z2-7 ]+$/ })
        .innerText()

      await page.getByLabel("Code").fill("000000")
      await page.getByRole("button", { name: "Confirm" }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
        "This code is not good",
      )
      await page.getByLabel("Code").fill(codeFor(secret))
      await page.getByRole("button", { name: "Confirm" }).click()
      const listed = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")
      await expect(listed).toHaveCount(10)
      const codes = await listed.allInnerTexts()
      await page.getByRole("button", { name: "Sign out" }).click()
      await expect(page).not.toHaveURL(/\/admin/)

      await signIn(page, email)
      await expect(page.getByLabel("Code")).toBeVisible()
      // the password alone opens nothing
      await page.goto("/en/admin/account")
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor")
      // the code that set it up was used
      await page.getByLabel("Code").fill(codeFor(secret))
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
        "This code is not good",
      )
      const db = await database()
      await db.user.update({ where: { id }, data: { totpStep: { decrement: 10 } } })
      await page.getByLabel("Code").fill(codeFor(secret))
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Account")
      await page.getByRole("button", { name: "Sign out", exact: true }).click()
      await expect(page).not.toHaveURL(/\/admin/)

      await signIn(page, email)
      await page.getByLabel("Code").fill(codes[0] ?? "")
      await page.getByRole("button", { name: "Sign in", exact: true }).click()
      await expect(page).toHaveURL(/\/en\/admin/)
      await page.goto("/en/admin/account/second-factor")
      await expect(page.getByText("9 are left.")).toBeVisible()
      await page.getByRole("button", { name: "Remove it" }).click()
      await expect(page.getByText("The second factor is removed.")).toBeVisible()
      await remove()
    })
  })

test("Who has a role that needs a second factor sets it up at the door, before anything else", async ({
  page,
  browser,
  signIn: asAdministrator,
}) => {
  const { email, id, remove } = await somebody()
  const db = await database()
  await asAdministrator()
  await page.goto("/en/admin/users")
  await page.getByRole("link", { name: "Second factor" }).click()
  await page.getByRole("checkbox", { name: "Auditor" }).check()
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Saved.")).toBeVisible()

  const context = await browser.newContext({ baseURL: server.address })
  const auditor = await context.newPage()
  await signIn(auditor, email)
  await expect(auditor.getByRole("img", { name: "Picture for the authenticator app" })).toBeVisible()
  expect((await auditor.request.get("/en/admin/activity", { maxRedirects: 0 })).status()).toBe(307)
  const secret = await auditor
    .getByRole("definition")
    .filter({ hasText: /^[A-Z2-7 ]+$/ })
    .innerText()
  await auditor.getByLabel("Code").fill(codeFor(secret))
  await auditor.getByRole("button", { name: "Confirm" }).click()
  await expect(auditor.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10)
  await expect(auditor.getByRole("button", { name: "Remove it" })).toHaveCount(0)

  // lost with all its codes: an administrator takes it away, and the door asks for a new one
  await page.goto(`/en/admin/users/${id}`)
  await page.getByRole("button", { name: "Take it away" }).click()
  await expect(page.getByText("The second factor is removed.")).toBeVisible()
  await auditor.goto("/en/admin/activity")
  await expect(auditor).toHaveURL(/\/en\/sign-in/)

  await page.goto("/en/admin/users/second-factor")
  await page.getByRole("checkbox", { name: "Auditor" }).uncheck()
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Saved.")).toBeVisible()
  await signIn(auditor, email)
  await expect(auditor).toHaveURL(/\/en\/admin\/activity/)
  await context.close()
  await db.setting.deleteMany({ where: { key: "second_factor.roles" } })
  await remove()
})
