import type { Page } from "@playwright/test"
import { expect, test } from "@/e2e/fixtures"
import { violations } from "@/e2e/violations"

/*
 * Two sources say different things of one course. The course is made under a title of its own, so that the sums of the
 * real register hold before and after.
 */

const held = {
  program: "japan-mongolia-medical",
  life: "held",
  startsOn: "2026-03-04",
  endsOn: "2026-03-08",
  headCounts: [{ role: "trainee", total: 17 }],
} as const

async function participations(page: Page): Promise<number> {
  const answer = await page.request.get("/api/v1/statistics?measure=participations&program=japan-mongolia")
  return ((await answer.json()) as { total: number }).total
}

async function addClaim(page: Page, slug: string, source: string, number: string, save: "Save" | "Save and choose") {
  await page.goto(`/en/admin/courses/${slug}/statements?subject=head-count&role=trainee`)
  await page.getByRole("link", { name: /^Add a statement/ }).click()
  await expect(page.getByLabel("What it speaks of")).toHaveValue("head-count")
  await page.getByLabel("Source", { exact: true }).fill(source)
  await page.getByLabel("Number", { exact: true }).fill(number)
  await page.getByRole("button", { name: save, exact: true }).last().click()
}

async function choose(page: Page, reason: string) {
  await page
    .getByRole("group", { name: /^Reason/ })
    .getByLabel("English")
    .fill(reason)
  await page.getByRole("button", { name: "Choose this statement" }).click()
  await expect(page).toHaveURL(/done=statement_chosen/)
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator chooses another source's number: the public figure follows, and undo brings it back", async ({
      page,
      signIn,
      scratch,
    }) => {
      test.slow()
      await signIn()
      const { slug } = await scratch.course(held, { published: true })
      const before = await participations(page)

      // from the course's form to what the sources say of one of its fields
      await page.goto(`/en/admin/courses/${slug}/edit`)
      await page.getByRole("link", { name: "Head count: Trainees" }).click()
      await expect(page.getByRole("main")).toContainText("No source speaks of it yet.")
      await addClaim(page, slug, "R11", "17", "Save")
      await expect(page.getByRole("main")).toContainText("says the same")
      await addClaim(page, slug, "R13", "20", "Save and choose")
      await expect(page.getByRole("main")).toContainText("The course says now17 traineesIt will say20 trainees")

      // nobody reads why
      await page.getByRole("button", { name: "Choose this statement" }).click()
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Say why this claim is followed")
      expect(await participations(page)).toBe(before)
      await choose(page, "The list of the hospital has twenty names.")

      expect(await participations(page)).toBe(before + 3)
      await page.goto(`/en/courses/${slug}`)
      const main = page.getByRole("main")
      await expect(main).toContainText("20 trainees")
      await expect(main.getByRole("link", { name: "sources differ" })).toBeVisible()
      await expect(main).toContainText("17 trainees")
      await expect(main).toContainText("The list of the hospital has twenty names.")
      await expect(main).toContainText("Boei Nippo")

      await page.goto(`/en/admin/courses/${slug}/edit`)
      await expect(page.getByRole("main")).toContainText(/20 trainees \(R13\)\s*2 statements/)

      await page.goto(`/en/admin/courses/${slug}/history`)
      const entry = page.getByRole("listitem").filter({ hasText: "chose a statement of a source" })
      await expect(entry).toContainText("admin@example.org")
      await expect(entry).toContainText("R13 is followed")
      await expect(entry).toContainText("The list of the hospital has twenty names.")
      await entry.getByRole("button", { name: /^Undo/ }).click()
      await expect(page).toHaveURL(/done=choice_undone/)
      expect(await participations(page)).toBe(before)
      await page.goto(`/en/admin/courses/${slug}/history`)
      await expect(page.getByRole("main")).toContainText("took back the choice of a statement")

      // the two still say different things, and nobody has said why one is followed
      await page.goto("/en/admin/disagreements")
      const row = page.getByRole("row").filter({ hasText: scratch.title })
      await expect(row).toContainText(/17 trainees.*R11.*20 trainees.*R13/)
      await row.getByRole("link", { name: /^Choose and say why/ }).click()
      await page.getByRole("link", { name: /^Choose\s*: R11/ }).click()
      await choose(page, "The ministry that gave the course says so.")
      await page.goto("/en/admin/disagreements")
      await expect(page.getByRole("main")).not.toContainText(scratch.title)
    })

    test("Undo is refused with a sentence once the field was saved with another number", async ({
      page,
      signIn,
      scratch,
    }) => {
      await signIn()
      const { slug } = await scratch.course(held)
      await addClaim(page, slug, "R13", "20", "Save and choose")
      await choose(page, "As the newspaper has it.")
      await page.goto(`/en/admin/courses/${slug}/edit`)
      await page.getByLabel("Number, Trainees").fill("21")
      await page.getByRole("button", { name: "Save draft" }).click()
      await expect(page).toHaveURL(/done=/)
      await page.goto(`/en/admin/courses/${slug}/statements?subject=head-count&role=trainee`)
      await expect(page.getByRole("main")).toContainText("value without a statement")
      await page.getByRole("button", { name: /^Undo/ }).click()
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "This was changed after the choice was made",
      )
      await expect(page.getByRole("main")).toContainText("21 trainees")
    })
  })

test("The pages of a claim are accessible, in the dark and on a phone too", async ({ page, signIn, scratch }) => {
  test.slow()
  await signIn()
  const { slug } = await scratch.course(held)
  await addClaim(page, slug, "R11", "17", "Save")
  await addClaim(page, slug, "R13", "20", "Save and choose")
  const choice = new URL(page.url()).pathname
  await choose(page, "As the newspaper has it.")
  const pages = [
    choice,
    choice.replace("choice", "edit"),
    choice.replace("choice", "deletion"),
    `/en/admin/courses/${slug}/statements`,
    `/en/admin/courses/${slug}/edit`,
    `/en/admin/courses/${slug}/history`,
    "/en/admin/disagreements",
  ]
  await page.setViewportSize({ width: 360, height: 800 })
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    for (const address of pages) {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
      expect(await violations(page), `${colorScheme} ${address}`).toEqual([])
    }
  }
})
