import type { Page } from "@playwright/test"
import { system } from "@/lib/access/actor"
import { database, expect, test } from "@/e2e/fixtures"
import { violations } from "@/e2e/violations"

/* One person once: found while typing in another script, merged, and taken apart again. */

const spellings = { cyrillic: "Жамъянгийн Лувсандагва", latin: "Luvsandagva Jamiyan", typed: "Ж.Лувсандагва" }
const everySpelling = Object.values(spellings)

async function known(written: string): Promise<string> {
  const db = await database()
  const { createPerson } = await import("@/lib/people/mutations")
  const { personSchema } = await import("@/lib/people/schema")
  const input = personSchema.parse({ names: [{ written }] })
  return (await db.$transaction(tx => createPerson(system, tx, input))).id
}

async function typeOnRoster(page: Page, slug: string, name: string) {
  await page.goto(`/en/admin/courses/${slug}/roster`)
  await page.locator(`input[name="entries.0.name"]`).fill(name)
  await page.getByRole("button", { name: "Add to the roster" }).click()
}

test.afterEach(async () => {
  const db = await database()
  const theirs = { names: { some: { written: { in: everySpelling } } } }
  await db.participation.deleteMany({ where: { person: theirs } })
  await db.person.deleteMany({ where: theirs })
})

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An editor finds a person in another script, merges a duplicate, and undoes it", async ({
      page,
      signIn,
      scratch,
    }) => {
      await signIn()
      const { slug } = await scratch.course({ startsOn: "2026-03-04", endsOn: "2026-03-08" })
      const cyrillic = await known(spellings.cyrillic)

      await test.step("is asked who is meant, with the reasons", async () => {
        await typeOnRoster(page, slug, spellings.typed)
        const who = page.getByRole("group", { name: "Who is this?" })
        await expect(who).toContainText(spellings.cyrillic)
        await expect(who).toContainText("initial fits")
        await who.getByLabel(new RegExp(spellings.cyrillic)).check()
        await page.getByRole("button", { name: "Add to the roster" }).click()
        await expect(page).toHaveURL(/done=roster_added/)
      })

      await known(spellings.latin)

      await test.step("finds both by a name in either script", async () => {
        await page.goto(`/en/admin/people?q=${encodeURIComponent("Luvsandagva")}`)
        for (const name of [spellings.cyrillic, spellings.latin])
          await expect(page.getByRole("link", { name, exact: true })).toBeVisible()
      })

      await test.step("sees the pair on the worklist and compares it", async () => {
        await page.goto("/en/admin/people/duplicates")
        const row = page.getByRole("row").filter({ hasText: spellings.cyrillic })
        await expect(row).toContainText("other script")
        if (script) expect(await violations(page)).toEqual([])
        await row.getByRole("link", { name: /^Compare and merge/ }).click()
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Are they one person?")
        if (script) expect(await violations(page)).toEqual([])
        if (!page.url().includes(`/people/${cyrillic}/`)) {
          await page.getByRole("link", { name: "Keep the other one" }).click()
          await expect(page).toHaveURL(new RegExp(`/people/${cyrillic}/merger`))
        }
        await page.getByRole("button", { name: "Merge into one person" }).click()
        await expect(page.getByRole("status").first()).toHaveText("The two are one person now.")
      })

      await test.step("finds every spelling on the person's page, and takes it back", async () => {
        const names = page.getByRole("main")
        for (const name of [spellings.cyrillic, spellings.latin]) await expect(names).toContainText(name)
        if (script) expect(await violations(page)).toEqual([])
        await page.getByRole("button", { name: "Undo the merger" }).click()
        await expect(page.getByRole("status").first()).toHaveText("They are two people again.")
        await expect(page.getByRole("region", { name: "Perhaps the same person" })).toContainText(spellings.latin)
      })

      await test.step("says for good that they are different", async () => {
        await page.goto("/en/admin/people/duplicates")
        const row = page.getByRole("row").filter({ hasText: spellings.cyrillic })
        await row.getByRole("button", { name: /^Different people/ }).click()
        await expect(page.getByRole("status").first()).toHaveText("Remembered: they are different people.")
        await expect(page.getByRole("row").filter({ hasText: spellings.cyrillic })).toHaveCount(0)
      })
    })
  })
