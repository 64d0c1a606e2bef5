import { backUpBeforeMigration } from "@/lib/backup/before-migration"
import { closeDatabase, connectTo } from "@/lib/db-client"
import { env, setSettings } from "@/lib/env"
import type { Settings } from "@/lib/env"
import { migrate } from "@/lib/migrate/migrate"
import { build, buildNeeded } from "@/lib/server/build"
import { openDatabase } from "@/lib/server/database"
import type { Database } from "@/lib/server/database"
import { Ending } from "@/lib/server/ending"
import { keepHeads } from "@/lib/server/keep-heads"
import { keepRetention } from "@/lib/server/keep-retention"
import { keepSafe } from "@/lib/server/keep-safe"
import { keptSecret } from "@/lib/server/secret"
import { keepNameKeys } from "@/lib/people/name-keys"
import { keepErasures } from "@/lib/people/erasure-list"
import { sealOlder } from "@/lib/people/seal-older"
import { requirePort, serve } from "@/lib/server/serve"
import { say, step } from "@/lib/server/steps"
import { keepKnownWarningsQuiet } from "@/lib/server/warnings"
import { loadStartingData, startingDataIsLoaded } from "@/lib/starting-data"
import type { ImportSeed } from "@/lib/starting-data"
import { ensureAdministrator } from "@/lib/users/first-administrator"

/** From a clone with packages to a running Muster. Each step says what it does and how long it took. */

export async function start(options: { development: boolean; importSeed: ImportSeed }): Promise<void> {
  keepKnownWarningsQuiet()
  const given = env()
  await requirePort(given)
  const ending = new Ending()
  try {
    const database = await step(
      "Opening the database",
      () => openDatabase(given),
      found => found.origin,
    )
    ending.add(() => database.close())
    const settings = await completeSettings(given, database, options.development)
    await backUp(settings, database)
    await bringUpToDate(database)
    const made = await fill(settings, options.importSeed)
    const fingerprint = options.development ? null : await buildNeeded()
    if (fingerprint) await step("Building the application", () => build(fingerprint))
    const server = await step("Starting the server", () => serve(settings, options.development))
    ending.add(closeDatabase)
    workRegularly(settings, database, ending)
    ending.add(() => server.stop())
    database.onLost(() =>
      ending.begin("The private PostgreSQL has gone away; the next start takes up from what was saved.", 1),
    )
    welcome(settings, made)
  } catch (error) {
    await ending.run()
    throw error
  }
}

/** What was found out becomes a setting, so that the application finds all of it in one place. */
async function completeSettings(settings: Settings, database: Database, development: boolean): Promise<Settings> {
  const secret = settings.secret ?? (await keptSecret(settings.dataFolder))
  return setSettings({
    NODE_ENV: development ? "development" : "production",
    DATABASE_URL: database.applicationUrl,
    STARTING_DATA: settings.startingData,
    SECRET: secret,
    // next-auth believes X-Forwarded-Host, which our server sets after checking it.
    AUTH_TRUST_HOST: "true",
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: undefined,
  })
}

/** A private database has nobody else who would have made a backup before its schema changes. */
async function backUp({ dataFolder, backupPassphrase }: Settings, { embedded, ownerUrl }: Database): Promise<void> {
  if (!embedded) return
  const file = await backUpBeforeMigration({ ownerUrl, dataFolder, passphrase: backupPassphrase, now: new Date() })
  if (file) say(`The schema is going to change: backed up as ${file}`)
}

async function bringUpToDate({ ownerUrl, applicationUrl }: Database): Promise<void> {
  const { logProtected } = await step(
    "Bringing the schema up to date",
    () => migrate({ ownerUrl, applicationUrl }),
    ({ applied }) => (applied.length === 0 ? "nothing new" : applied.join(", ")),
  )
  if (!logProtected) {
    say(
      "Warning: the application's database user owns the tables, so the activity log is not protected from it. Set DATABASE_OWNER_URL to a user that migrates and DATABASE_URL to one that does not own anything.",
    )
  }
}

/** What is done while the server runs, over a connection of its own. */
function workRegularly(settings: Settings, database: Database, ending: Ending): void {
  const db = connectTo(settings.databaseUrl)
  ending.add(() => db.$disconnect())
  const heads = keepHeads(db, settings.dataFolder)
  ending.add(heads.stop)
  ending.add(keepSafe({ db, database, settings }).stop)
  ending.add(keepRetention(db, settings).stop)
}

type MadeAdministrator = Awaited<ReturnType<typeof ensureAdministrator>>

async function fill(settings: Settings, importSeed: ImportSeed): Promise<MadeAdministrator> {
  const db = connectTo(settings.databaseUrl)
  try {
    if (settings.startingData === "real" && !(await startingDataIsLoaded(db))) {
      await step("Loading the starting data", () => loadStartingData(db, importSeed))
    }
    await keepNameKeys(db)
    await keepErasures(db, settings.dataFolder)
    const sealed = await sealOlder(db)
    if (sealed > 0) say(`Sealed ${String(sealed)} fields about people that were kept as they were written.`)
    return await ensureAdministrator(db, { email: settings.adminEmail, password: settings.adminPassword })
  } finally {
    await db.$disconnect()
    // What the seed opened belongs to this side; the application opens its own.
    await closeDatabase()
  }
}

function welcome(settings: Settings, made: MadeAdministrator): void {
  const address = settings.publicUrl ?? `http://localhost:${String(settings.port)}`
  say("")
  say(`Muster is at ${address}`)
  if (made?.password) {
    say(`Sign in at ${address}/en/sign-in as ${made.email} with the password ${made.password}`)
    say("It is not shown again. A lost password: npm run admin:reset")
  } else if (made) {
    say(`Sign in at ${address}/en/sign-in as ${made.email} with the password in ADMIN_PASSWORD`)
  } else {
    say(`Sign in at ${address}/en/sign-in (a lost password: npm run admin:reset)`)
  }
  if (!address.startsWith("https:")) {
    say("Without https in PUBLIC_URL: for this machine or a local network only.")
  }
}
