import { isIP } from "node:net"
import path from "node:path"
import { z } from "zod"
import { passwordMinimum } from "@/lib/auth/password-length"
import { licenceNames } from "@/lib/open-data/licences"
import { Problem } from "@/lib/problem"

/** Every setting of Muster. The only module that reads `process.env`. `.env.example` lists the same names. */

const blankIsAbsent = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value)

const text = z.preprocess(blankIsAbsent, z.string().trim().optional())

const port = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535")
    .transform(Number)
    .refine(number => number <= 65535, "must be a number from 0 to 65535")
    .default(3000),
)

const poolSize = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .trim()
    .regex(/^([1-9]\d?|100)$/, "must be a number from 1 to 100")
    .transform(Number)
    .default(8),
)

const requestsPerMinute = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/, "must be a number from 1 to 999999")
    .transform(Number)
    .default(600),
)

/** A whole number of hours or days; 0 where that means never. */
const wholeNumber = (from: number, to: number, usual: number) =>
  z.preprocess(
    blankIsAbsent,
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, `must be a number from ${from} to ${to}`)
      .transform(Number)
      .refine(number => number >= from && number <= to, `must be a number from ${from} to ${to}`)
      .default(usual),
  )

const flag = z.preprocess(
  blankIsAbsent,
  z
    .enum(["true", "false", "1", "0"], "must be true or false")
    .default("false")
    .transform(value => value === "true" || value === "1"),
)

const databaseUrl = z.preprocess(
  blankIsAbsent,
  z.string().trim().refine(isPostgresUrl, "must look like postgresql://user:password@host:5432/database").optional(),
)

const publicUrl = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .trim()
    .refine(isOrigin, "must be an address such as https://muster.example.org, without a path")
    .transform(value => new URL(value).origin)
    .optional(),
)

const timeZone = z.preprocess(
  blankIsAbsent,
  z.string().trim().refine(isTimeZone, "must be a time zone such as Asia/Ulaanbaatar").default("Asia/Ulaanbaatar"),
)

const keyTooShort = "must have at least 32 characters, for example from: openssl rand -base64 32"

const olderKeys = z.preprocess(
  value => (typeof value === "string" ? value.split(",").filter(part => part.trim() !== "") : value),
  z.array(z.string().trim().min(32, "must be keys of at least 32 characters, with commas between them")).default([]),
)

const known = z.object({
  NODE_ENV: text,
  PORT: port,
  HOST: z.preprocess(
    blankIsAbsent,
    z.string().trim().refine(isHost, "must be an address or a host name to listen on").default("127.0.0.1"),
  ),
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: flag,
  API_REQUESTS_PER_MINUTE: requestsPerMinute,
  DATA_FOLDER: text,
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl,
  DATABASE_POOL_SIZE: poolSize,
  TEST_DATABASE_URL: databaseUrl,
  CHROMIUM_PATH: text,
  E2E_PORT: text,
  DEEP: flag,
  SECRET: z.preprocess(blankIsAbsent, z.string().min(32, keyTooShort).optional()),
  ENCRYPTION_KEY: z.preprocess(
    blankIsAbsent,
    z
      .string()
      .trim()
      .min(32, keyTooShort)
      .regex(/^[^,]*$/, "must have no comma in it")
      .optional(),
  ),
  ENCRYPTION_KEYS_OLD: olderKeys,
  ADMIN_EMAIL: z.preprocess(blankIsAbsent, z.email("must be an e-mail address").optional()),
  ADMIN_PASSWORD: z.preprocess(
    blankIsAbsent,
    z.string().min(passwordMinimum, `must have at least ${passwordMinimum} characters`).optional(),
  ),
  BACKUP_PASSPHRASE: z.preprocess(blankIsAbsent, z.string().min(8, "must have at least 8 characters").optional()),
  BACKUP_EVERY_HOURS: wholeNumber(0, 720, 24),
  BACKUP_KEEP_DAYS: wholeNumber(1, 3650, 90),
  BACKUP_FOLDER: text,
  SMTP_URL: z.preprocess(
    blankIsAbsent,
    z.string().trim().refine(isSmtpUrl, "must look like smtps://user:password@mail.example.org").optional(),
  ),
  MAIL_FROM: z.preprocess(blankIsAbsent, z.email("must be an e-mail address").optional()),
  VERSIONS_KEEP_DAYS: wholeNumber(1, 36500, 730),
  BIN_KEEP_DAYS: wholeNumber(1, 36500, 365),
  STARTING_DATA: z.preprocess(blankIsAbsent, z.enum(["real", "none"], "must be real or none").optional()),
  TIME_ZONE: timeZone,
  DATA_LICENCE: z.preprocess(
    blankIsAbsent,
    z.enum(licenceNames, `must be one of ${licenceNames.join(", ")}`).default("CC-BY-4.0"),
  ),
  CONTACT_EMAIL: z.preprocess(blankIsAbsent, z.email("must be an e-mail address").optional()),
  LOG_LEVEL: z.preprocess(
    blankIsAbsent,
    z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], "must be fatal, error, warn, info, debug or silent")
      .default("info"),
  ),
})

const settingsSchema = known.transform((values, context) => {
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) {
    context.addIssue({
      code: "custom",
      path: ["DATABASE_OWNER_URL"],
      message: "needs DATABASE_URL beside it (the role the application uses)",
    })
  }
  for (const [one, other] of [
    ["SMTP_URL", "MAIL_FROM"],
    ["MAIL_FROM", "SMTP_URL"],
  ] as const)
    if (values[one] && !values[other]) {
      context.addIssue({ code: "custom", path: [one], message: `needs ${other} beside it` })
    }
  if (values.ADMIN_PASSWORD && !values.ADMIN_EMAIL) {
    context.addIssue({ code: "custom", path: ["ADMIN_PASSWORD"], message: "needs ADMIN_EMAIL beside it" })
  }
  return {
    production: values.NODE_ENV === "production",
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    apiRequestsPerMinute: values.API_REQUESTS_PER_MINUTE,
    dataFolder: values.DATA_FOLDER ?? ".data",
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    testDatabaseUrl: values.TEST_DATABASE_URL,
    chromiumPath: values.CHROMIUM_PATH,
    e2ePort: values.E2E_PORT ?? "3199",
    deepTests: values.DEEP,
    secret: values.SECRET,
    encryptionKey: values.ENCRYPTION_KEY,
    encryptionKeysOld: values.ENCRYPTION_KEYS_OLD,
    adminEmail: values.ADMIN_EMAIL,
    adminPassword: values.ADMIN_PASSWORD,
    backupPassphrase: values.BACKUP_PASSPHRASE,
    backupEveryHours: values.BACKUP_EVERY_HOURS,
    backupKeepDays: values.BACKUP_KEEP_DAYS,
    versionsKeepDays: values.VERSIONS_KEEP_DAYS,
    binKeepDays: values.BIN_KEEP_DAYS,
    backupFolder: values.BACKUP_FOLDER ?? path.join(values.DATA_FOLDER ?? ".data", "backups"),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    startingData: values.STARTING_DATA ?? (values.DATABASE_URL ? "none" : "real"),
    timeZone: values.TIME_ZONE,
    dataLicence: values.DATA_LICENCE,
    contactEmail: values.CONTACT_EMAIL,
    logLevel: values.LOG_LEVEL,
  }
})

/** Their names, as `.env.example` lists them. */
export const settingNames = Object.keys(known.shape).filter(name => name !== "NODE_ENV")

export type Settings = z.output<typeof settingsSchema>
export type Environment = Record<string, string | undefined>

/** Reads and checks settings; says in one sentence what is wrong with the first bad one. */
export function readSettings(environment: Environment): Settings {
  const result = settingsSchema.safeParse(environment)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Problem(`The setting ${String(issue?.path[0] ?? "?")} ${issue?.message ?? "is not understood"}.`)
}

let read: Settings | undefined

/** The settings of this process. */
export function env(): Settings {
  read ??= readSettings(process.env)
  return read
}

/** What the start finds out (where the private database is, the kept secret) becomes a setting like any other. */
export function setSettings(found: Environment): Settings {
  for (const [name, value] of Object.entries(found)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
  read = undefined
  return env()
}

/** For programs we start: the surroundings they inherit, without our secrets. */
export function environmentForPrograms(changes: Environment = {}): Environment {
  const secrets = new Set([
    "SECRET",
    "NEXTAUTH_SECRET",
    "ENCRYPTION_KEY",
    "ENCRYPTION_KEYS_OLD",
    "ADMIN_PASSWORD",
    "BACKUP_PASSPHRASE",
    "SMTP_URL",
    "MAIL_FROM",
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
  ])
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !secrets.has(name))), ...changes }
}

/** Playwright reads its configuration once more in each of its workers. */
export function isTestWorker(): boolean {
  return process.env.TEST_WORKER_INDEX !== undefined
}

export function startedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  const known = ["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1 && url.username !== ""
  return known && (url.hostname !== "" || url.searchParams.has("host"))
}

function isSmtpUrl(value: string): boolean {
  return URL.canParse(value) && ["smtp:", "smtps:"].includes(new URL(value).protocol) && new URL(value).hostname !== ""
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search && !url.username
}

function isHost(value: string): boolean {
  return isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone.length > 0
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
