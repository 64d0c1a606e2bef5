import { beforeEach, describe, expect, it, vi } from "vitest"
import { attemptLimits, countAttempt } from "@/lib/auth/attempts"
import { checkCredentials } from "@/lib/auth/credentials"
import { makeBrowserMark } from "@/lib/auth/known-browser"
import { hashPassword, verifyPassword } from "@/lib/auth/password"
import { db } from "@/lib/db"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const password = "a long enough password"
const address = "192.0.2.1"
let userId: string

beforeEach(async () => {
  await db.rateLimit.deleteMany({})
  await db.user.deleteMany({})
  const user = await db.user.create({
    data: { email: "saikhan@example.org", passwordHash: await hashPassword(password) },
  })
  userId = user.id
})

describe("hashPassword", () => {
  it("makes Argon2id with the parameters OWASP advises", async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
  it("takes composed and decomposed letters for the same", async () => {
    const hash = await hashPassword("Зүйл Өөр パスワード".normalize("NFC"))
    expect(await verifyPassword(hash, "Зүйл Өөр パスワード".normalize("NFD"))).toBe(true)
  })
  it("says no where there is no user, after the same work", async () => {
    expect(await verifyPassword(null, password)).toBe(false)
  })
})

describe("checkCredentials", () => {
  it("knows the user, whatever the case of the e-mail", async () => {
    expect(await checkCredentials({ email: " Saikhan@Example.org", password }, address)).toMatchObject({
      kind: "right",
      userId,
    })
  })
  it("gives one answer for a wrong password, an unknown e-mail, a disabled user and what is no text", async () => {
    await db.user.create({
      data: { email: "gone@example.org", passwordHash: await hashPassword(password), disabledAt: new Date() },
    })
    for (const given of [
      { email: "saikhan@example.org", password: "not the password" },
      { email: "nobody@example.org", password },
      { email: "gone@example.org", password },
      { email: ["saikhan@example.org"], password },
      {},
      undefined,
    ])
      expect(await checkCredentials(given, address)).toEqual({ kind: "wrong" })
  })
  it("lets an account wait after too many wrong tries from one address, the right password too", async () => {
    await tryWrong(attemptLimits["account-address"].points)
    const answer = await checkCredentials({ email: "saikhan@example.org", password }, address)
    expect(answer).toMatchObject({ kind: "wait" })
    expect((answer as { seconds: number }).seconds).toBeLessThanOrEqual(attemptLimits["account-address"].duration)
  })
  it("lets the user in from elsewhere meanwhile", async () => {
    await tryWrong(attemptLimits["account-address"].points + 1)
    expect(await checkCredentials({ email: "saikhan@example.org", password }, "198.51.100.7")).toMatchObject({
      kind: "right",
    })
  })
  it("lets unknown e-mails wait just the same", async () => {
    await tryWrong(attemptLimits["account-address"].points, "nobody@example.org")
    expect(await checkCredentials({ email: "nobody@example.org", password }, address)).toMatchObject({ kind: "wait" })
  })
  it("lets no more tries through when they come all at once", async () => {
    const { points } = attemptLimits["account-address"]
    const answers = await Promise.all(
      Array.from({ length: points + 5 }, () =>
        checkCredentials({ email: "saikhan@example.org", password: "not the password" }, address),
      ),
    )
    expect(answers.filter(answer => answer.kind === "wrong")).toHaveLength(points)
  })
  it("forgets wrong tries once the password was right", async () => {
    await tryWrong(attemptLimits["account-address"].points - 1)
    await checkCredentials({ email: "saikhan@example.org", password }, address)
    await tryWrong(1)
    expect(await checkCredentials({ email: "saikhan@example.org", password }, address)).toMatchObject({ kind: "right" })
  })
  it("lets an address wait that tries many accounts", async () => {
    for (let i = 0; i < attemptLimits.address.points; i++) await countAttempt(`user-${i}@example.org`, { address })
    expect(await checkCredentials({ email: "saikhan@example.org", password }, address)).toMatchObject({ kind: "wait" })
  })
  it("locks an account that is tried from many addresses, known or not, for an hour", async () => {
    const { points, duration } = attemptLimits.account
    for (const email of ["saikhan@example.org", "nobody@example.org"]) {
      const waits = []
      for (let i = 0; i < points + 5; i++) waits.push(await countAttempt(email, { address: `203.0.113.${i}` }))
      expect(waits.map(seconds => seconds > 0)).toEqual([
        ...Array.from({ length: points }, () => false),
        ...Array.from({ length: 5 }, () => true),
      ])
      const answer = await checkCredentials({ email, password }, "198.51.100.9")
      expect(answer).toMatchObject({ kind: "wait" })
      expect((answer as { seconds: number }).seconds).toBeGreaterThan(duration - 120)
    }
  })
  it("keeps the lock when the server starts again, and on another server", async () => {
    for (let i = 0; i <= attemptLimits.account.points; i++)
      await countAttempt("saikhan@example.org", { address: `203.0.113.${i}` })
    vi.resetModules()
    const elsewhere = await import("@/lib/auth/credentials")
    expect(elsewhere.checkCredentials).not.toBe(checkCredentials)
    expect(await elsewhere.checkCredentials({ email: "saikhan@example.org", password }, address)).toMatchObject({
      kind: "wait",
    })
  })
  it("lets the user in, while strangers are kept waiting, in a browser where he signed in before", async () => {
    const mark = makeBrowserMark("saikhan@example.org")
    for (let i = 0; i <= attemptLimits.account.points; i++)
      await countAttempt("saikhan@example.org", { address: `203.0.113.${i}` })
    const withMark = (given: string | undefined, typed = password) =>
      checkCredentials({ email: "saikhan@example.org", password: typed }, address, given)
    expect(await withMark(mark)).toMatchObject({ kind: "right" })
    for (const forged of [undefined, "x", `${mark}x`, makeBrowserMark("other@example.org")])
      expect(await withMark(forged)).toMatchObject({ kind: "wait" })
    for (let i = 0; i < attemptLimits["account-browser"].points; i++) await withMark(mark, "not the password")
    expect(await withMark(mark)).toMatchObject({ kind: "wait" })
  })
  it("tells the user how many wrong passwords were tried, once", async () => {
    await tryWrong(3)
    const signIn = () => checkCredentials({ email: "saikhan@example.org", password }, address)
    expect(await signIn()).toMatchObject({ failedTries: 3 })
    expect(await signIn()).toMatchObject({ failedTries: 0 })
  })
  it("takes the same time for a known and an unknown e-mail, and for one without a password", async () => {
    await db.user.create({ data: { email: "invited@example.org", passwordHash: null } })
    const timeOf = async (email: string) => {
      const start = performance.now()
      await checkCredentials({ email, password: "not the password" }, crypto.randomUUID())
      return performance.now() - start
    }
    const emails = ["saikhan@example.org", "nobody@example.org", "invited@example.org"]
    const times = new Map<string, number[]>(emails.map(email => [email, []]))
    for (let i = 0; i < 15; i++) for (const email of emails) times.get(email)?.push(await timeOf(email))
    // the fastest of each: whatever else this machine does only makes it slower
    const fastest = [...times.values()].map(each => Math.min(...each))
    expect(Math.max(...fastest) / Math.min(...fastest)).toBeLessThan(1.5)
  })
  it("keeps neither e-mail nor address in the table of tries", async () => {
    await tryWrong(1)
    const kept = JSON.stringify((await db.rateLimit.findMany({})).map(row => row.key))
    expect(kept).not.toContain("saikhan")
    expect(kept).not.toContain(address)
  })
})

async function tryWrong(times: number, email = "saikhan@example.org") {
  for (let i = 0; i < times; i++) await checkCredentials({ email, password: "not the password" }, address)
}
