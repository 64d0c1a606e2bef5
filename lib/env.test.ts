import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { readSettings, settingNames } from "@/lib/env"
import { Problem } from "@/lib/problem"

describe("readSettings", () => {
  it("needs nothing", () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: undefined,
      trustProxy: false,
      startingData: "real",
      timeZone: "Asia/Ulaanbaatar",
    })
  })

  it("takes a blank setting for an absent one", () => {
    expect(readSettings({ PORT: " ", DATABASE_URL: "", SECRET: "" })).toMatchObject({ port: 3000, secret: undefined })
  })

  it("loads no starting data into a database it was given, unless told to", () => {
    const DATABASE_URL = "postgresql://muster:secret@db.example.org/muster"
    expect(readSettings({ DATABASE_URL }).startingData).toBe("none")
    expect(readSettings({ DATABASE_URL, STARTING_DATA: "real" }).startingData).toBe("real")
  })

  it.each([
    [{ PORT: "http" }, "The setting PORT must be a number from 0 to 65535."],
    [{ PORT: "70000" }, "The setting PORT must be a number from 0 to 65535."],
    [
      { PUBLIC_URL: "muster.example.org" },
      "The setting PUBLIC_URL must be an address such as https://muster.example.org, without a path.",
    ],
    [
      { PUBLIC_URL: "https://example.org/muster" },
      "The setting PUBLIC_URL must be an address such as https://muster.example.org, without a path.",
    ],
    [
      { DATABASE_URL: "mysql://db/muster" },
      "The setting DATABASE_URL must look like postgresql://user:password@host:5432/database.",
    ],
    [
      { DATABASE_URL: "postgresql://db.example.org" },
      "The setting DATABASE_URL must look like postgresql://user:password@host:5432/database.",
    ],
    [
      { DATABASE_OWNER_URL: "postgresql://o:p@db/muster" },
      "The setting DATABASE_OWNER_URL needs DATABASE_URL beside it (the role the application uses).",
    ],
    [
      { SECRET: "short" },
      "The setting SECRET must have at least 32 characters, for example from: openssl rand -base64 32.",
    ],
    [
      { SMTP_URL: "mail.example.org", MAIL_FROM: "a@example.org" },
      "The setting SMTP_URL must look like smtps://user:password@mail.example.org.",
    ],
    [{ SMTP_URL: "smtp://mail.example.org" }, "The setting SMTP_URL needs MAIL_FROM beside it."],
    [
      { ENCRYPTION_KEY: "short" },
      "The setting ENCRYPTION_KEY must have at least 32 characters, for example from: openssl rand -base64 32.",
    ],
    [
      { ENCRYPTION_KEYS_OLD: `${"long".repeat(8)},short` },
      "The setting ENCRYPTION_KEYS_OLD must be keys of at least 32 characters, with commas between them.",
    ],
    [{ ADMIN_EMAIL: "someone" }, "The setting ADMIN_EMAIL must be an e-mail address."],
    [
      { ADMIN_EMAIL: "a@example.org", ADMIN_PASSWORD: "eleven char" },
      "The setting ADMIN_PASSWORD must have at least 12 characters.",
    ],
    [{ ADMIN_PASSWORD: "long enough it is" }, "The setting ADMIN_PASSWORD needs ADMIN_EMAIL beside it."],
    [{ STARTING_DATA: "all" }, "The setting STARTING_DATA must be real or none."],
    [{ TIME_ZONE: "Ulaanbaatar" }, "The setting TIME_ZONE must be a time zone such as Asia/Ulaanbaatar."],
    [{ TRUST_PROXY: "perhaps" }, "The setting TRUST_PROXY must be true or false."],
    [{ HOST: "http://x" }, "The setting HOST must be an address or a host name to listen on."],
  ])("says in one sentence what is wrong with %o", (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(new Problem(sentence))
  })

  it("is listed whole in .env.example", async () => {
    const example = await readFile(".env.example", "utf8")
    const listed = [...example.matchAll(/^# ([A-Z0-9_]+)=/gm)].map(match => match[1])
    expect(listed.toSorted()).toEqual(settingNames.toSorted())
  })
})
