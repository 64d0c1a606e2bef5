import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { system } from "@/lib/access/actor"
import { checkCredentials } from "@/lib/auth/credentials"
import { actorOfSession, startSession } from "@/lib/auth/session-store"
import { db } from "@/lib/db"
import { sendAskedLink } from "@/lib/entry/ask"
import { linkLetter } from "@/lib/entry/letters"
import { choosePassword, getEntryLink, linkAge, makeAskedLink, makeEntryLink } from "@/lib/entry/links"
import { env, setSettings } from "@/lib/env"
import type { Prisma } from "@/lib/generated/prisma/client"
import { sendLetter } from "@/lib/mail/send"
import { freshDatabase } from "@/lib/testing/database"

freshDatabase()

const email = "dulmaa@example.org"
const password = "zebra pickle lantern seven"
const inTransaction = <T>(run: (tx: Prisma.TransactionClient) => Promise<T>) => db.$transaction(run)
const choose = (token: string, typed = password, now = new Date()) =>
  inTransaction(tx => choosePassword(tx, { token, password: typed }, now))
const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const gone = { errors: { "": { key: "entry.gone" } } }
let userId: string

const invite = () => inTransaction(tx => makeEntryLink(system, tx, { id: userId }))

beforeEach(async () => {
  await db.rateLimit.deleteMany({})
  await db.user.deleteMany({})
  userId = (await db.user.create({ data: { email, grants: { create: { role: "editor" } } } })).id
})

describe("a link", () => {
  it("invites somebody who then signs in with the password he chose", async () => {
    const { token, kind } = await invite()
    expect(kind).toBe("invitation")
    expect(await getEntryLink(token)).toEqual({ email, kind: "invitation" })
    await choose(token)
    expect(await checkCredentials({ email, password }, "192.0.2.1")).toMatchObject({ kind: "right", userId })
  })
  it("is good once, and looking at it uses nothing up", async () => {
    const { token } = await invite()
    await getEntryLink(token)
    await choose(token)
    expect(await getEntryLink(token)).toBeNull()
    await expect(choose(token, "another long sentence")).rejects.toMatchObject(gone)
    expect(await checkCredentials({ email, password }, "192.0.2.1")).toMatchObject({ kind: "right" })
  })
  it("is good once also for two at the same time", async () => {
    const { token } = await invite()
    const results = await Promise.allSettled([
      choose(token, "first of two sentences"),
      choose(token, "second of two sentences"),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })
  it("is too old after seven days, one for a lost password after a day, one asked for at the door after an hour", async () => {
    const made = { invitation: await invite() }
    const isGoodAt = async (token: string, age: number) => (await getEntryLink(token, later(age))) !== null
    expect(await isGoodAt(made.invitation.token, linkAge.invitation - 60_000)).toBe(true)
    expect(await isGoodAt(made.invitation.token, linkAge.invitation + 60_000)).toBe(false)
    await expect(choose(made.invitation.token, password, later(linkAge.invitation + 60_000))).rejects.toMatchObject(
      gone,
    )
    await choose(made.invitation.token)
    const reset = await invite()
    expect(reset.kind).toBe("reset")
    expect(await isGoodAt(reset.token, linkAge.reset + 60_000)).toBe(false)
    const asked = await inTransaction(tx => makeAskedLink(tx, email))
    expect(await isGoodAt(asked?.token ?? "", linkAge.asked - 60_000)).toBe(true)
    expect(await isGoodAt(asked?.token ?? "", linkAge.asked + 60_000)).toBe(false)
  })
  it("ends those made before", async () => {
    const first = await invite()
    const second = await invite()
    expect(await getEntryLink(first.token)).toBeNull()
    expect(await getEntryLink(second.token)).not.toBeNull()
  })
  it("signs its user out everywhere", async () => {
    const session = await startSession(userId)
    await choose((await invite()).token)
    expect(await actorOfSession(session)).toBeNull()
  })
  it("is not good for somebody disabled meanwhile, and none is made for him", async () => {
    const { token } = await invite()
    await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    await expect(choose(token)).rejects.toMatchObject(gone)
    await expect(invite()).rejects.toMatchObject({ errors: { "": { key: "user.link_disabled" } } })
    expect(await inTransaction(tx => makeAskedLink(tx, email))).toBeNull()
  })
  it("takes no password that is tried first, and is still good then", async () => {
    const { token } = await invite()
    await expect(choose(token, "Password123456")).rejects.toMatchObject({
      errors: { password: { key: "user.password_common" } },
    })
    await choose(token)
  })
  it("is nobody's when it was changed or is none", async () => {
    const { token } = await invite()
    for (const wrong of [
      token.slice(1),
      `${token}x`,
      token.replace(/^./, first => (first === "a" ? "b" : "a")),
      "",
      "'; --",
    ])
      expect(await getEntryLink(wrong)).toBeNull()
  })
  it("stands nowhere in the database", async () => {
    const { token } = await invite()
    const kept = JSON.stringify([
      await db.entryLink.findMany({}),
      (await db.activity.findMany({})).map(row => row.changes),
    ])
    expect(kept).not.toContain(token)
  })
})

describe("a letter", () => {
  const letters: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = ""
      stream.on("data", (part: Buffer) => (text += part.toString("utf8")))
      stream.on("end", () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
        done()
      })
    },
  })

  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, "127.0.0.1", resolve))
    const address = server.server.address()
    if (!address || typeof address === "string") throw new Error("no port")
    setSettings({ SMTP_URL: `smtp://127.0.0.1:${address.port}`, MAIL_FROM: "muster@example.org" })
  })
  beforeEach(() => void letters.splice(0))
  afterAll(async () => {
    setSettings({ SMTP_URL: "", MAIL_FROM: "" })
    await new Promise<void>(resolve => server.close(resolve))
  })

  const plain = (text: string) => text.replace(/=\r?\n/g, "").replaceAll("=3D", "=")

  it("brings a link that is good, to whom it is for", async () => {
    await sendAskedLink("en", "https://muster.example.org", email)
    expect(letters.map(({ to }) => to)).toEqual([email])
    const address = /https:\/\/muster\.example\.org\/en\/sign-in\/link\?token=([\w-]{43})/.exec(
      plain(letters[0]?.text ?? ""),
    )
    expect(await getEntryLink(address?.[1] ?? "")).toEqual({ email, kind: "reset" })
  })
  it("is not sent to anybody else, nor more than three times an hour", async () => {
    await sendAskedLink("en", "https://muster.example.org", "nobody@example.org")
    expect(letters).toHaveLength(0)
    for (let at = 0; at < 5; at++) await sendAskedLink("mn", "https://muster.example.org", email)
    expect(letters).toHaveLength(3)
  })
  it("puts no line of its own into the head of another", async () => {
    const link = { ...(await invite()), email: "a@example.org\r\nBcc: spy@example.org" }
    await sendLetter(linkLetter("ja", "https://muster.example.org", link, false))
    expect(letters.flatMap(({ to }) => to.split(","))).not.toContain("spy@example.org")
  })
  it("that can't be sent is no error for whoever asked", async () => {
    const SMTP_URL = env().smtpUrl
    setSettings({ SMTP_URL: "smtp://127.0.0.1:1" })
    expect(await sendLetter({ to: email, subject: "x", text: "x" })).toBe(false)
    setSettings({ SMTP_URL })
  })
})
