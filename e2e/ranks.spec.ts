import { database, expect, test } from "@/e2e/fixtures"
import { system } from "@/lib/access/actor"

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An editor maps a rank that stands in a roster, and the roster shows its band", async ({
      page,
      signIn,
      scratch,
    }) => {
      const db = await database()
      const rank = `Даамал ${scratch.title.slice(-8)}`
      const { personSchema } = await import("@/lib/people/schema")
      const { createPerson } = await import("@/lib/people/mutations")
      const { participationSchema } = await import("@/lib/participations/schema")
      const { addParticipations } = await import("@/lib/participations/mutations")
      const course = await scratch.course({})
      await db.$transaction(async tx => {
        const names = [{ written: scratch.people[0] ?? "" }]
        const { id } = await createPerson(system, tx, personSchema.parse({ names, country: "MN" }))
        const entry = { personId: id, ...participationSchema.parse({ attended: true, rank }) }
        await addParticipations(system, tx, { courseId: course.id, entries: [entry] })
      })
      try {
        await signIn()
        await page.goto("/en/admin/people")
        await page.getByRole("link", { name: "Ranks", exact: true }).click()
        await page.getByRole("link", { name: /^Not mapped/ }).click()
        await page.getByRole("link", { name: rank }).click()
        await expect(page.getByLabel("As written")).toHaveValue(rank)
        await expect(page.getByLabel("Country")).toHaveValue("MN")
        await page.getByRole("button", { name: "Save" }).click()
        await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(
          "Choose the band to which the rank belongs",
        )
        await page.getByLabel("Other ranks").check()
        await page.getByRole("button", { name: "Save" }).click()
        await expect(page.getByRole("status")).toContainText("Saved as a new record")
        await page.goto(`/en/admin/courses/${course.slug}/roster`)
        await expect(page.getByRole("row").filter({ hasText: rank })).toContainText("Other ranks")
      } finally {
        await db.rank.deleteMany({ where: { written: rank } })
      }
    })
  })
