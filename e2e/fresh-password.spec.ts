import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"

const minute = 60_000

/** As if whoever sits there had signed in a while ago. */
async function letTimePass() {
  const db = await database()
  await db.session.updateMany({
    where: { user: { email: server.administrator.email } },
    data: { provenAt: new Date(Date.now() - 11 * minute) },
  })
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("An administrator is asked for the password again before he changes what somebody may", async ({
      page,
      signIn,
    }) => {
      const db = await database()
      const email = `fresh-${crypto.randomUUID().slice(0, 8)}@example.org`
      const user = await db.user.create({
        data: { email, passwordHash: null, grants: { create: { role: "editor" } } },
        select: { id: true },
      })
      await signIn()
      await letTimePass()
      await page.goto(`/en/admin/users/${user.id}`)
      await page.getByLabel("Name").fill("Typed before")
      await page.getByRole("checkbox", { name: "Publisher: All programs" }).check()
      await page.getByRole("button", { name: "Save", exact: true }).click()
      const problem = page.getByRole("alert").filter({ hasText: "There is a problem" })
      await expect(problem).toContainText("Enter your own password to go on")
      await expect(page.getByLabel("Name")).toHaveValue("Typed before")
      expect(await db.grant.count({ where: { userId: user.id } })).toBe(1)

      await page.getByLabel("Your password").fill("not this one at all")
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await expect(problem).toContainText("This is not your current password")
      await expect(page.getByLabel("Your password")).toHaveValue("")
      await expect(page.getByRole("checkbox", { name: "Publisher: All programs" })).toBeChecked()
      expect(await db.grant.count({ where: { userId: user.id } })).toBe(1)

      await page.getByLabel("Your password").fill(server.administrator.password)
      await page.getByRole("button", { name: "Save", exact: true }).click()
      await expect(page.getByText("Saved.")).toBeVisible()
      await expect(page.getByLabel("Name")).toHaveValue("Typed before")
      expect(await db.grant.count({ where: { userId: user.id } })).toBe(2)

      // what was just given is not asked for again
      await page.getByRole("button", { name: "Disable" }).click()
      await expect(page.getByText("The user is signed out")).toBeVisible()
      await db.user.deleteMany({ where: { email } })
    })

    test("The page that asks for the password leads on to where somebody wanted to go, and nowhere else", async ({
      page,
      signIn,
    }) => {
      await signIn()
      for (const [next, led] of [
        ["/en/admin/topics?q=a", /\/en\/admin\/topics\?q=a$/],
        ["https://evil.example/", /\/en\/admin$/],
      ] as const) {
        await letTimePass()
        await page.goto(`/en/admin/account/confirmation?next=${encodeURIComponent(next)}`)
        await page.getByLabel("Your password").fill(server.administrator.password)
        await page.getByRole("button", { name: "Go on" }).click()
        await expect(page).toHaveURL(led)
      }
    })
  })
