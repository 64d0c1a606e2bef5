import type { APIRequestContext } from "@playwright/test"
import { database, expect, test } from "@/e2e/fixtures"
import { server } from "@/e2e/server"
import { system } from "@/lib/access/actor"
import { runs, minutes } from "@/lib/testing/size"

/*
 * An old cookie opens nothing from the very next request on. What ends the session happens in this process, as it would on
 * another server of the same database; signing out goes the way a browser goes.
 */

const each = runs({ sample: 4, deep: 250 })

const endings = ["signing out", "a new password", "another role", "disabling"] as const

test("An old cookie is refused on the next request after signing out, a new password, another role or disabling", async ({
  request,
}) => {
  test.setTimeout(minutes({ sample: 2, deep: 20 }))
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const { disableUser, updateUser } = await import("@/lib/users/mutations")
  const { choosePassword, makeEntryLink } = await import("@/lib/entry/links")
  const mark = crypto.randomUUID().slice(0, 8)
  const opened: string[] = []
  let asked = 0
  for (const ending of endings)
    for (let at = 0; at < each; at++) {
      const email = `${ending.replaceAll(" ", "-")}-${mark}-${at}@example.org`
      const user = await db.user.create({
        data: { email, passwordHash: null, grants: { create: { role: "editor" } } },
        select: { id: true, version: true },
      })
      const { name, value } = await mintSession(user.id)
      const open = () =>
        request.get("/en/admin/topics", { headers: { cookie: `${name}=${value}` }, maxRedirects: 0, timeout: 30_000 })
      expect((await open()).status(), email).toBe(200)
      if (ending === "signing out") await signOut(request, `${name}=${value}`)
      else
        await db.$transaction(async tx => {
          if (ending === "disabling") return disableUser(system, tx, user)
          if (ending === "a new password") {
            const { token } = await makeEntryLink(system, tx, user)
            return choosePassword(tx, { token, password: "zebra pickle lantern seven" })
          }
          const input = { email, name: null, access: "roles", roles: ["viewer:*"] } as const
          return updateUser(system, tx, { ...user, input: { ...input, roles: [...input.roles] } })
        })
      const after = await open()
      asked++
      if (after.status() !== 307 || !after.headers().location?.includes("/en/sign-in"))
        opened.push(`${ending}: ${after.status()}`)
    }
  await db.user.deleteMany({ where: { email: { contains: mark } } })
  test.info().annotations.push({
    type: "figures",
    description: `${asked - opened.length} of ${asked} old cookies refused on the next request`,
  })
  expect(opened).toEqual([])
})

async function signOut(request: APIRequestContext, cookie: string) {
  const answer = await request.get("/api/auth/csrf", { headers: { cookie } })
  const { csrfToken } = (await answer.json()) as { csrfToken: string }
  const set = answer.headersArray().find(({ name, value }) => /^set-cookie$/i.test(name) && value.includes("csrf"))
  const csrf = set?.value.split(";")[0] ?? ""
  const signedOut = await request.post("/api/auth/signout", {
    headers: { cookie: `${cookie}; ${csrf}`, origin: server.address },
    form: { csrfToken, json: "true" },
    maxRedirects: 0,
  })
  expect(signedOut.status()).toBe(200)
}
