import { SMTPServer } from "smtp-server"
import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { violations } from "@/e2e/violations"

/** A real server for letters, and what came in. */
async function mailbox() {
  const letters: { to: string; text: string }[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = ""
      stream.on("data", (part: Buffer) => (text += part.toString("utf8")))
      stream.on("end", () => {
        const plain = text.replace(/=\r?\n/g, "").replaceAll("=3D", "=")
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: plain })
        done()
      })
    },
  })
  await new Promise<void>(resolve => smtp.listen(server.smtpPort, "127.0.0.1", resolve))
  return { letters, close: () => new Promise<void>(resolve => smtp.close(resolve)) }
}

for (const script of [true, false])
  test.describe(script ? "With scripts" : "With scripts off", () => {
    test.use({ javaScriptEnabled: script })

    test("Somebody who lost the password gets a link by letter, and a stranger learns nothing", async ({ page }) => {
      const { letters, close } = await mailbox()
      const db = await database()
      const email = `lost-${crypto.randomUUID().slice(0, 8)}@example.org`
      await db.user.create({ data: { email, passwordHash: null, grants: { create: { role: "editor" } } } })
      await page.goto("/en/sign-in")
      await page.getByRole("link", { name: "Forgotten your password?" }).click()
      await page.getByLabel("E-mail").fill("nobody at all")
      await page.getByRole("button", { name: "Send the link" }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("Enter an e-mail")
      await expect(page.getByLabel("E-mail")).toHaveValue("nobody at all")

      const answers: string[] = []
      for (const typed of ["stranger@example.org", email]) {
        await page.getByLabel("E-mail").fill(typed)
        await page.getByRole("button", { name: "Send the link" }).click()
        await expect(page).toHaveURL(/done=link_asked/)
        answers.push(await page.getByRole("main").innerText())
        await page.goto("/en/sign-in/forgotten")
      }
      expect(answers[0]).toBe(answers[1])

      await expect.poll(() => letters.length).toBe(1)
      expect(letters[0]?.to).toBe(email)
      const link = /http:\S+\/en\/sign-in\/link\?token=[\w-]{43}/.exec(letters[0]?.text ?? "")?.[0] ?? ""
      await page.goto(link)
      if (script) expect(await violations(page)).toEqual([])
      await page.getByLabel("New password").fill("Password123456")
      await page.getByRole("button", { name: "Set the password" }).click()
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText("tried first")
      await page.getByLabel("New password").fill("zebra pickle lantern seven")
      await page.getByRole("button", { name: "Set the password" }).click()
      await expect(page.getByText("The password is set. Sign in with it.")).toBeVisible()
      await page.getByLabel("E-mail").fill(email)
      await page.getByLabel("Password").fill("zebra pickle lantern seven")
      await page.getByRole("button", { name: "Sign in" }).click()
      await expect(page).toHaveURL(/\/en\/admin/)

      await page.goto(link)
      await expect(page.getByRole("main")).toContainText("This link is no longer good")
      await db.user.deleteMany({ where: { email } })
      await close()
    })
  })
