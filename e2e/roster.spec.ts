import type { Page } from "@playwright/test"
import { database, expect, test } from "@/e2e/fixtures"
import { violations } from "@/e2e/violations"

const main = (page: Page) => page.getByRole("main")

async function tickAll(page: Page) {
  for (const tick of await page.locator('input[name="rows[]"]').all()) await tick.check()
}

test("An administrator names three people without leaving the keyboard", async ({ page, signIn, scratch }) => {
  await signIn()
  const { slug } = await scratch.course({ field: "medical" })
  await page.goto(`/en/admin/courses/${slug}/roster`)
  await page.locator('input[name="entries.0.name"]').focus()
  for (const name of scratch.people) {
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
  }
  await page.keyboard.press("Enter")
  await expect(page.getByRole("status").filter({ hasText: "Added to the roster." })).toBeVisible()
  for (const name of scratch.people) await expect(main(page).getByRole("link", { name })).toBeVisible()
})

test("An administrator chooses someone of the register while typing, and pastes a column of names", async ({
  page,
  signIn,
  scratch,
}) => {
  await signIn()
  const [known = "", ...others] = scratch.people
  const first = await scratch.course({ field: "medical" })
  await page.goto(`/en/admin/courses/${first.slug}/roster`)
  await page.locator('input[name="entries.0.name"]').fill(known)
  await page.getByRole("button", { name: "Add to the roster" }).click()
  await expect(main(page).getByRole("link", { name: known })).toBeVisible()

  const second = await scratch.course({ field: "medical" })
  await page.goto(`/en/admin/courses/${second.slug}/roster`)
  const name = page.locator('input[name="entries.0.name"]')
  await name.pressSequentially(known)
  await expect(page.getByRole("option", { name: known })).toContainText("100%")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(page.locator('input[name="entries.0.person"]')).toHaveValue(/^[0-9a-f-]{36}$/)

  const fifth = page.locator('input[name="entries.4.name"]')
  await fifth.focus()
  await fifth.evaluate(
    (field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", text)
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    },
    others.map(other => `${other}\tInstructor\t\tMajor`).join("\r\n"),
  )
  await expect(page.locator('input[name="entries.5.name"]')).toHaveValue(others[1] ?? "")
  await expect(page.locator('select[name="entries.5.role"]')).toHaveValue("instructor")
  await expect(page.locator('input[name="entries.5.rank"]')).toHaveValue("Major")
  await page.getByRole("button", { name: "Add to the roster" }).click()
  for (const other of scratch.people) await expect(main(page).getByRole("link", { name: other })).toBeVisible()
})

test("An administrator edits a roster in its cells, takes a change back, pastes cells, and is told what another changed", async ({
  page,
  signIn,
  scratch,
}) => {
  await signIn()
  const { slug } = await scratch.course({ field: "medical" })
  await page.goto(`/en/admin/courses/${slug}/roster`)
  for (const [row, name] of scratch.people.entries()) await page.locator(`input[name="entries.${row}.name"]`).fill(name)
  await page.getByRole("button", { name: "Add to the roster" }).click()
  const grid = page.getByRole("grid", { name: "Roster, by role and name" })
  const cell = (field: string, row: number) => grid.locator(`td[data-cell="${field}"]`).nth(row)
  const saved = page.getByRole("status").filter({ hasText: "Saved." })

  await cell("rank", 0).click()
  await page.keyboard.type("Captain")
  await page.keyboard.press("Enter")
  await expect(cell("rank", 1)).toBeFocused()
  await page.keyboard.type("Major")
  await page.keyboard.press("Tab")
  await expect(cell("attended", 1)).toBeFocused()
  await page.keyboard.type("n")
  await page.keyboard.press("Enter")
  await expect(saved).toBeVisible()
  await expect(cell("rank", 0)).toContainText("Captain")
  await expect(cell("rank", 1)).toContainText("Major")
  await expect(cell("attended", 1)).toHaveText("No")

  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Control+z")
  await expect(cell("attended", 1)).toHaveText("Yes")
  await page.keyboard.press("F2")
  await page.keyboard.press("Escape")
  await expect(cell("attended", 1)).toBeFocused()

  await cell("rank", 1).focus()
  await cell("rank", 1).evaluate(target => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", "Colonel\tNo\tYes\t40\r\nPrivate\tYes\tperhaps\t55.5\r\n")
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole("alert").filter({ hasText: "Choose one of the list" })).toBeVisible()
  await expect(cell("completed", 2)).toContainText("perhaps")
  await expect(cell("rank", 1)).toContainText("Colonel")
  await expect(cell("preTestScore", 2)).toHaveText("55.5")
  expect(await violations(page)).toEqual([])
  await cell("completed", 2).focus()
  await page.keyboard.press("Escape")
  await expect(cell("completed", 2)).toHaveText("Not known")

  const db = await database()
  await db.participation.updateMany({
    where: { course: { slug }, rank: "Captain" },
    data: { rank: "Lieutenant", version: { increment: 1 } },
  })
  await cell("rank", 0).focus()
  await page.keyboard.type("General")
  await page.keyboard.press("Enter")
  await expect(cell("rank", 0)).toContainText("Someone else changed this row")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(saved).toBeVisible()
  await page.reload()
  await expect(cell("rank", 0)).toContainText("General")
  await expect(cell("completed", 1)).toHaveText("Yes")
})

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator completes many at once, scores them, gives certificates, and anyone can check one", async ({
      page,
      signIn,
      scratch,
    }) => {
      test.slow()
      await signIn()
      const { slug } = await scratch.course({ program: "japan-mongolia-engineering" }, { published: true })
      await page.goto(`/en/admin/courses/${slug}/roster`)
      for (const [row, name] of scratch.people.entries())
        await page.locator(`input[name="entries.${row}.name"]`).fill(name)
      await page.getByRole("button", { name: "Add to the roster" }).click()
      await expect(main(page).getByRole("link", { name: scratch.people[0] })).toBeVisible()

      await page.getByRole("button", { name: "Change the ticked rows" }).click()
      await expect(main(page)).toContainText("Tick at least one row")
      await tickAll(page)
      await page.locator('select[name="completed"]').selectOption("yes")
      await page.locator('input[name="rank"]').fill("Captain")
      await page.getByRole("button", { name: "Change the ticked rows" }).click()
      await expect(main(page)).toContainText("The ticked rows are changed.")
      await expect(main(page).locator("td", { hasText: "Captain" })).toHaveCount(3)

      await tickAll(page)
      await page.getByRole("checkbox", { name: "Rank" }).check()
      await page.getByRole("button", { name: "Change the ticked rows" }).click()
      await expect(main(page).locator("td", { hasText: "Captain" })).toHaveCount(0)

      await page.getByRole("link", { name: "Test scores" }).click()
      await page.locator('input[name="scores.0.preTestScore"]').fill("40")
      await page.locator('input[name="scores.0.postTestScore"]').fill("72.5")
      await page.getByRole("button", { name: "Save the scores" }).click()
      await expect(main(page).getByRole("cell", { name: "+32.5" }).first()).toBeVisible()

      await page.goto(`/en/admin/courses/${slug}/certificates`)
      await page.getByRole("button", { name: "Give 3 certificates" }).click()
      await expect(page.getByRole("article")).toHaveCount(3)
      for (const name of scratch.people) await expect(page.getByRole("article").filter({ hasText: name })).toBeVisible()
      const check = page.getByRole("link", { name: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/ }).first()
      const address = await check.getAttribute("href")

      await page.goto(address ?? "")
      await expect(page.getByRole("status")).toHaveText("This certificate is valid.")
      await expect(main(page)).toContainText(`${slug}-01`)
      await expect(main(page)).toContainText(scratch.title)
      for (const name of scratch.people) await expect(page.locator("body")).not.toContainText(name)

      await page.goto(`/en/admin/courses/${slug}/certificates`)
      await page.getByRole("link", { name: `${slug}-01`, exact: true }).click()
      await page.getByLabel("Reason, for administrators only").fill("Given to the wrong person")
      await page.getByRole("button", { name: "Withdraw the certificate" }).click()
      await expect(main(page)).toContainText("The certificate is withdrawn.")
      await page.goto(address ?? "")
      await expect(page.getByRole("status")).toHaveText("This certificate was withdrawn. It is not valid.")
      await expect(page.locator("body")).not.toContainText("wrong person")
    })
  })

test("A visitor is told in their language what to look at when no certificate has the code", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ja-JP" })
  const page = await context.newPage()
  const answer = await page.goto("/verify/0000-0000-0000-0000")
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("このコードの修了証はありません")
  await context.close()
})

test("Names are told while typing to nobody who is not signed in", async ({ request, scratch }) => {
  const { slug } = await scratch.course({ field: "medical" })
  const answer = await request.get(`/en/admin/courses/${slug}/roster/matches?q=bold`)
  expect(answer.status()).toBe(401)
  expect(await answer.json()).toEqual({ matches: [] })
})
