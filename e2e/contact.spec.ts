import { database, expect, test } from "@/e2e/fixtures"

/* Somebody says that a figure is wrong, and an administrator settles it. */

test("A visitor can report an error without script, and an administrator settles it", async ({
  browser,
  page,
  signIn,
}) => {
  const message = `It was 43, not 45 (${Date.now()})`
  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  await visitor.goto("/en/courses/zam-2024")
  await visitor.getByRole("link", { name: "Report an error" }).click()
  await expect(visitor.getByText("/en/courses/zam-2024")).toBeVisible()
  await visitor.getByLabel("Where the right one stands").fill("The report of the ministry")
  await visitor.getByRole("button", { name: "Send" }).last().click()
  await expect(visitor.getByRole("alert")).toContainText("Say which figure is wrong")
  await expect(visitor.getByLabel("Where the right one stands")).toHaveValue("The report of the ministry")
  await visitor.getByLabel("What is wrong").fill(message)
  await visitor.getByRole("button", { name: "Send" }).last().click()
  await expect(visitor.getByRole("status")).toContainText("Thank you.")
  expect(await context.cookies()).toEqual([])
  await context.close()

  await signIn()
  await page.goto("/en/admin")
  await page.getByRole("link", { name: /Errors reported by visitors/ }).click()
  await page.getByRole("link", { name: message }).click()
  await page.getByLabel("Corrected").check()
  await page.getByLabel("Note").fill("Mended at the course")
  await page.getByRole("button", { name: "Save" }).last().click()
  await expect(page).toHaveURL(/\/admin\/objections\?done=saved$/)
  await expect(page.getByRole("link", { name: message })).toHaveCount(0)
  const db = await database()
  await db.objection.deleteMany({ where: { message } })
})
