import { readFile } from "node:fs/promises"
import { expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
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
