import { readFile } from "node:fs/promises"
import { expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { violations } from "@/e2e/violations"
import { readHeads } from "@/lib/activity/heads"

test("An administrator backs up, checks the log and takes it out as a file", async ({ page, signIn }) => {
  await signIn()
  await page.goto("/en/admin/system")
  await page.getByRole("button", { name: "Back up now" }).click()
  await expect(page.getByRole("status").first()).toContainText("The backup is made in a moment.")
  await expect(async () => {
    await page.goto("/en/admin/system")
    await expect(page.getByRole("table", { name: /^Backups on / })).toContainText("scheduled-", { timeout: 1000 })
  }).toPass()
  await expect(page.getByRole("main")).toContainText(/Last good backup.* rows, .*scheduled-/s)

  await page.getByRole("button", { name: "Check now" }).click()
  await expect(page.getByRole("main")).toContainText("The log was checked.")
  await expect(page.getByRole("main")).toContainText(/entries, an unbroken chain/)
  // the server writes the newest entry down beside the database
  const shown = Number(/No\. ([\d,]+)/.exec(await page.getByRole("main").innerText())?.[1]?.replaceAll(",", ""))
  await expect.poll(async () => (await readHeads(server.dataFolder)).at(-1)?.number ?? 0).toBeGreaterThanOrEqual(shown)

  await page.goto("/en/admin/activity?noun=user")
  await expect(page.getByRole("main")).toContainText("asked for a backup")
  const downloading = page.waitForEvent("download")
  await page.getByRole("link", { name: "Take out as CSV" }).click()
  const file = await readFile(await (await downloading).path(), "utf8")
  expect(file).toMatch(/^\uFEFFNumber,When,Who,/)
  expect(file).toContain("user.asked_for_backup")
  expect(file).not.toContain("course.created")
  await page.reload()
  await expect(page.getByRole("main")).toContainText("took out the activity log as a file")
})

test("An editor looks at an earlier version of a record and restores it", async ({ page, signIn, scratch }) => {
  await signIn()
  const { slug } = await scratch.course({ notes: "As it was." })
  await page.goto(`/en/admin/courses/${slug}/edit`)
  await page.getByLabel("Internal notes").fill("As it is.")
  await page.getByRole("button", { name: "Save" }).first().click()
  await page.waitForURL(/done=/)
  await page.goto(`/en/admin/courses/${slug}/history`)
  await page.getByRole("link", { name: "Earlier versions" }).click()
  await expect(page.getByRole("main")).toContainText("Version 1")
  await page.locator("summary", { hasText: "Internal notes" }).click()
  await expect(page.getByRole("row", { name: /^Internal notes/ })).toContainText("As it was.")
  expect(await violations(page)).toEqual([])
  await page.getByRole("button", { name: "Restore this version" }).click()
  await expect(page.getByRole("status").first()).toContainText("The earlier version is restored.")
  await expect(page.getByText("Version 2")).toBeVisible()
  await page.goto(`/en/admin/courses/${slug}/history`)
  await expect(page.getByRole("main")).toContainText("restored an earlier version")
})

test("An editor finds in the bin what was deleted, and puts it back", async ({ page, signIn, scratch }) => {
  await signIn()
  const { slug } = await scratch.course({})
  await page.goto(`/en/admin/courses/${slug}/deletion`)
  await page.getByRole("main").getByRole("button").last().click()
  await page.waitForURL(/done=/)
  await page.goto("/en/admin/bin?kind=course")
  const row = page.getByRole("row", { name: new RegExp(scratch.title) })
  await expect(row).toContainText(server.administrator.email)
  expect(await violations(page)).toEqual([])
  await row.getByRole("button", { name: "Restore" }).click()
  await expect(page.getByRole("status").first()).toBeVisible()
  await expect(page.getByRole("row", { name: new RegExp(scratch.title) })).toHaveCount(0)
  await page.goto(`/en/admin/courses/${slug}`)
  await expect(page.getByRole("heading", { level: 1 })).toContainText(scratch.title)
})
