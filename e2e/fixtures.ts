import { test as base, type BrowserContext } from "@playwright/test"
import { server } from "@/e2e/server"
import { setSettings } from "@/lib/env"
import { applicationUrlIn } from "@/lib/postgres/cluster"

export { expect } from "@playwright/test"

/** What every journey can ask for. */
type Fixtures = {
  /** Signs the browser in as the administrator, without the sign-in page: that one has a journey of its own. */
  signIn: () => Promise<void>
}

export const test = base.extend<Fixtures>({
  signIn: async ({ context }, use) => {
    const minted: string[] = []
    await use(async () => {
      minted.push(await signInAs(context, server.administrator.email))
    })
    const db = await database()
    await db.session.deleteMany({ where: { id: { in: minted } } })
  },
})

/** The database of the server under test, for what a journey prepares or looks up behind the pages. */
export async function database() {
  setSettings({
    DATABASE_URL: await applicationUrlIn(server.dataFolder),
    SECRET: server.secret,
    PORT: portOf(server.address),
  })
  return (await import("@/lib/db")).db
}

async function signInAs(context: BrowserContext, email: string): Promise<string> {
  const db = await database()
  const { mintSession } = await import("@/lib/testing/session")
  const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const { sessionId, name, value } = await mintSession(id)
  await context.addCookies([{ name, value, url: server.address, httpOnly: true, sameSite: "Lax" }])
  return sessionId
}

function portOf(address: string): string {
  return new URL(address).port
}
