import { randomBytes, randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import fc from "fast-check"
import { escapeIdentifier, type Client } from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { system } from "@/lib/access/actor"
import { verifyActivity } from "@/lib/activity/verify"
import { record } from "@/lib/activity/record"
import { drillBackup } from "@/lib/backup/drill"
import { outdated, scheduledName, timeInName } from "@/lib/backup/rotation"
import { backUpIfDue, isDue } from "@/lib/backup/scheduled"
import { readOutcomes, type BackupOutcome } from "@/lib/backup/state"
import { backUpBeforeMigration } from "@/lib/backup/before-migration"
import { stampOf } from "@/lib/backup/files"
import { keyBeside } from "@/lib/backup/kept-key"
import { lockOfFile, openBackup, verifyBackup } from "@/lib/backup/read-backup"
import { restoreBackup } from "@/lib/backup/restore-backup"
import { preludeLength } from "@/lib/backup/sealed"
import { connected, contentOf, listSequences, listTables, tableWithRecords } from "@/lib/backup/tables"
import { writeBackup } from "@/lib/backup/write-backup"
import { db } from "@/lib/db"
import { env } from "@/lib/env"
import { migrationsFolder } from "@/lib/migrate/history"
import { Problem } from "@/lib/problem"
import { freshDatabase } from "@/lib/testing/database"
import { cases, minutes, runs } from "@/lib/testing/size"

freshDatabase("seeded")

const passphrase = "Нууц үг 秘密 phrase"
/** Cheap to derive a key from: what is tested is not how long a guess takes. */
const cost = 10

let folder: string
const made: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "muster-backup-"))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await dropMade()
})

async function dropMade() {
  for (const name of made.splice(0))
    await connected(inject("server").owner, client => client.query(`drop database if exists ${name} with (force)`))
}

const newFile = () => path.join(folder, `${randomBytes(4).toString("hex")}.backup`)

function urlsOf(name: string) {
  const on = (server: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href
  return { ownerUrl: on(inject("server").owner), applicationUrl: on(inject("server").application) }
}

/** A database of its own: without any tables, or a copy of the register's template. */
async function newDatabase(template?: string) {
  const name = `muster_backup_${randomBytes(5).toString("hex")}`
  made.push(name)
  const as = template ? ` template ${escapeIdentifier(template)}` : ""
  await connected(inject("server").owner, client => client.query(`create database ${name}${as}`))
  return urlsOf(name)
}

const seeded = () => urlsOf(new URL(env().databaseUrl ?? "").pathname.slice(1))

async function write(databaseUrl = seeded().ownerUrl): Promise<string> {
  const file = newFile()
  await writeBackup({ databaseUrl, file, passphrase, cost })
  return file
}

async function restore(file: string, into: { ownerUrl: string; applicationUrl: string }, words = passphrase) {
  return restoreBackup({ ...into, backup: await openBackup(file, words) })
}

/** Everything there is: of each table the number of rows and a sum over them, and where the sequences stand. */
async function whatIsIn(url: string): Promise<Record<string, unknown>> {
  return connected(url, async client => {
    const found: Record<string, unknown> = {}
    for (const table of await listTables(client)) found[table] = await contentOf(client, table)
    for (const name of await listSequences(client))
      found[name] = (await client.query(`select last_value, is_called from ${escapeIdentifier(name)}`)).rows
    return found
  })
}

const withoutSequences = (found: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(found).filter(([name]) => !name.endsWith("_seq")))

const isUntouched = (url: string) => connected(url, listTables).then(tables => tables.length === 0)

describe("backup and restore", () => {
  it("gives equal tables in a database that was empty", async () => {
    const target = await newDatabase()
    const file = await write()
    const { rows, tables } = await restore(file, target)
    const found = await whatIsIn(target.ownerUrl)
    expect(found).toEqual(await whatIsIn(seeded().ownerUrl))
    expect(found).toMatchObject({
      course: { rows: expect.any(Number) as number },
      activity_id_seq: [expect.anything()],
    })
    expect(found).not.toHaveProperty("_prisma_migrations")
    expect(found).not.toHaveProperty("counted_course")
    expect(tables).toBeGreaterThan(20)
    expect(rows).toBeGreaterThan(500)
  })

  it("gives them in a database that was migrated and has no records yet, with its rights as before", async () => {
    const target = await newDatabase(inject("server").template)
    await restore(await write(), target)
    expect(await whatIsIn(target.ownerUrl)).toEqual(await whatIsIn(seeded().ownerUrl))
    const change = connected(target.applicationUrl, client => client.query("delete from activity"))
    await expect(change).rejects.toThrow("permission denied")
  })

  it("brings the files of sources back to the byte", async () => {
    const source = await newDatabase(inject("server").template)
    const bytes = Buffer.alloc(3_000_000, "%PDF-1.7\0\n\\.\t")
    await connected(source.ownerUrl, async client => {
      await client.query("insert into source (id, code, updated_at) values (md5('s')::uuid, 'R1', now())")
      await client.query(
        `insert into source_document (id, source_id, name, type, size, checksum, bytes)
         values (md5('d')::uuid, md5('s')::uuid, 'a.pdf', 'application/pdf', $1, encode(sha256($2), 'hex'), $2)`,
        [bytes.length, bytes],
      )
    })
    const target = await newDatabase()
    await restore(await write(source.ownerUrl), target)
    const kept = await connected(target.ownerUrl, client =>
      client.query<{ bytes: Buffer }>("select bytes from source_document"),
    )
    expect(kept.rows[0]?.bytes.equals(bytes)).toBe(true)
    await dropMade()
  })

  it("writes a file for its owner only, whole or not at all, with nothing of a record to be read in it", async () => {
    const file = await write()
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.partial`)).toBe(false)
    const bytes = await readFile(file)
    for (const word of ["course", "Mongolia", "COPY", "search_text"]) expect(bytes.includes(word)).toBe(false)
    await expect(writeBackup({ databaseUrl: seeded().ownerUrl, file, passphrase, cost })).rejects.toThrow(
      /exists already/,
    )
    expect(await readFile(file)).toEqual(bytes)
  })

  it(
    "takes one moment while others write: what is restored is what stood after one of their transactions",
    async ({ task }) => {
      let backups = 0
      let between = 0
      const many = fc.array(change, {
        minLength: runs({ sample: 40, deep: 150 }),
        maxLength: runs({ sample: 80, deep: 300 }),
      })
      await fc.assert(
        fc.asyncProperty(many, fc.nat(90), async (changes, percent) => {
          const source = await newDatabase(inject("server").template)
          const file = newFile()
          let backup: Promise<unknown> | undefined
          // the backup begins when so much is written, and the writing goes on
          const begin = (written: number) => {
            if (written * 100 >= changes.length * percent)
              backup ??= writeBackup({ databaseUrl: source.ownerUrl, file, passphrase, cost })
          }
          await connected(source.ownerUrl, client => doAll(client, changes, begin))
          await backup
          const target = await newDatabase()
          await restore(file, target)
          const done = await connected(target.ownerUrl, async client =>
            Number((await client.query<{ n: string }>("select count(*) as n from rate_limit")).rows[0]?.n),
          )
          const replayed = await newDatabase(inject("server").template)
          await connected(replayed.ownerUrl, client => doAll(client, changes.slice(0, done)))
          // sequences stand outside of the snapshot and may be ahead
          expect(withoutSequences(await whatIsIn(target.ownerUrl))).toEqual(
            withoutSequences(await whatIsIn(replayed.ownerUrl)),
          )
          const { head, problems } = await connected(target.ownerUrl, client => verifyActivity(client, []))
          expect(problems).toEqual([])
          expect(head?.number ?? 0).toBe(done)
          backups++
          if (done > 0 && done < changes.length) between++
          await dropMade()
        }),
        { ...cases({ sample: 2, deep: 40, seed: 2026 }), endOnFailure: true },
      )
      task.meta.figures = `${backups} backups restored equal, ${between} of them taken between two of the writes`
      expect(between).toBeGreaterThanOrEqual(runs({ sample: 0, deep: 10 }))
    },
    minutes({ sample: 1, deep: 20 }),
  )
})

/* One transaction: a person with names in two tables, or one who is gone again; numbered in a third table. */

const letters = [...`Бат Дорж山田やま A'b"é`, "\\", "\t", "\n"]
const name = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }).map(text => `Д.${text}`)
const change = fc.record({
  id: fc.uuid({ version: 7 }),
  names: fc.array(name, { minLength: 1, maxLength: 4 }),
  removes: fc.boolean(),
})
type Change = typeof change extends fc.Arbitrary<infer Made> ? Made : never

async function doAll(
  client: Client,
  changes: readonly Change[],
  before: (number: number) => void = () => undefined,
): Promise<void> {
  for (const [number, { id, names, removes }] of changes.entries()) {
    before(number)
    await client.query("begin")
    await client.query("insert into rate_limit (key, points) values ($1, $2)", [String(number), number])
    await client.query("insert into person (id, created_at, updated_at) values ($1, '2026-01-02', '2026-01-02')", [id])
    await client.query(
      `insert into person_name (id, person_id, position, written, script, kind)
       select md5($1 || at)::uuid, $1::uuid, at, written, 'other', 'as-printed'
       from unnest($2::text[]) with ordinality as given (written, at)`,
      [id, names],
    )
    await client.query(
      `insert into activity (at, event, noun, record_id, label)
       values ('2026-01-02', 'person.created', 'person', $1, jsonb_build_object('mn', $2::text))`,
      [id, names[0]],
    )
    if (removes) await client.query("delete from person where id = $1", [id])
    await client.query("update setting set value = to_jsonb($1::int) where key = 'withholding.threshold'", [number])
    await client.query("commit")
  }
}

describe("a file that is not as it was written", () => {
  let file: string
  let bytes: Buffer
  let target: { ownerUrl: string; applicationUrl: string }

  beforeAll(async () => {
    file = await write()
    bytes = await readFile(file)
    target = await newDatabase()
  })

  async function refusalOf(content: Buffer): Promise<string> {
    const spoiled = newFile()
    await writeFile(spoiled, content)
    const problem: unknown = await restore(spoiled, target).then(
      () => "restored",
      (error: unknown) => error,
    )
    expect(problem).toBeInstanceOf(Problem)
    expect(await isUntouched(target.ownerUrl)).toBe(true)
    return (problem as Problem).message
  }

  it("is refused when any bit of it has changed, and nothing is written", async () => {
    const bit = fc.oneof(
      fc.nat(preludeLength * 8 - 1),
      fc.nat(bytes.length * 8 - 1),
      fc.integer({ min: (bytes.length - 20) * 8, max: bytes.length * 8 - 1 }),
    )
    await fc.assert(
      fc.asyncProperty(bit, async at => {
        // The cost of a guess stands in the file too; an absurd one is not tried here.
        fc.pre(Math.floor(at / 8) !== 9)
        const changed = Buffer.from(bytes)
        changed[at >> 3]! ^= 1 << (at & 7)
        await refusalOf(changed)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it("is refused when it is cut off anywhere, and nothing is written", async () => {
    const lengths = fc.oneof(fc.nat(preludeLength), fc.nat(bytes.length - 1))
    await fc.assert(
      fc.asyncProperty(lengths, async length => {
        await refusalOf(bytes.subarray(0, length))
      }),
      { numRuns: 40, seed: 8, examples: [[0], [preludeLength], [bytes.length - 1]] },
    )
    expect(await refusalOf(bytes.subarray(0, -1))).toMatch(/^This backup is not whole: its end is missing\./)
  })

  it("is refused when pieces of it were left out, swapped or added", async () => {
    const piece = 4 + 64 * 1024 + 16
    const [head, first, second, rest] = [
      bytes.subarray(0, preludeLength),
      bytes.subarray(preludeLength, preludeLength + piece),
      bytes.subarray(preludeLength + piece, preludeLength + 2 * piece),
      bytes.subarray(preludeLength + 2 * piece),
    ]
    expect(await refusalOf(Buffer.concat([head, second, first, rest]))).toMatch(/^This backup is damaged/)
    expect(await refusalOf(Buffer.concat([head, second, rest]))).toMatch(/^This backup is damaged/)
    expect(await refusalOf(Buffer.concat([bytes, first]))).toMatch(/^This backup is damaged/)
  })

  it("is refused when it is no backup, of a newer form, or not there", async () => {
    expect(await refusalOf(Buffer.from("PGDMP and so on ".repeat(9)))).toMatch(/^This file is not a backup of Muster/)
    const newer = Buffer.from(bytes)
    newer.write("2", 7)
    expect(await refusalOf(newer)).toMatch(/in a form that this Muster does not know/)
    await expect(openBackup(newFile(), passphrase)).rejects.toThrow(/^There is no file /)
  })

  it("is not opened by another passphrase", async () => {
    await expect(restore(file, target, "another passphrase")).rejects.toThrow(
      /^This passphrase does not open the backup/,
    )
    expect(await isUntouched(target.ownerUrl)).toBe(true)
  })
})

describe("a database that a backup does not go into", () => {
  it("has records", async () => {
    const target = await newDatabase(inject("server").template)
    await connected(target.ownerUrl, client =>
      client.query(
        `insert into topic (id, slug, names, field, updated_at) values ($1, 'x', '{"en": "X"}', 'other', now())`,
        [randomUUID()],
      ),
    )
    const before = await whatIsIn(target.ownerUrl)
    await expect(restore(await write(), target)).rejects.toThrow(
      /^There are records in this database already \(in the table topic\)/,
    )
    expect(await whatIsIn(target.ownerUrl)).toEqual(before)
  })

  it("is of an older Muster than the backup", async () => {
    const source = await newDatabase(inject("server").template)
    await connected(source.ownerUrl, client =>
      client.query(`insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
        values ('1', 'x', '29990101000000_newer', now(), 1)`),
    )
    const target = await newDatabase()
    await expect(restore(await write(source.ownerUrl), target)).rejects.toThrow(
      /^This backup was made by a newer Muster \(its schema has 29990101000000_newer/,
    )
    expect(await isUntouched(target.ownerUrl)).toBe(true)
  })
})

describe("a freshly migrated database", () => {
  it("has no records but those that are known to be shipped", async () => {
    const { ownerUrl } = await newDatabase(inject("server").template)
    expect(await connected(ownerUrl, tableWithRecords)).toBeNull()
  })
})

describe("before a migration", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))

  it("is made when there are records and something to migrate, encrypted with a kept key, and the last ten are kept", async () => {
    const dataFolder = path.join(folder, "data")
    const options = { ...seeded(), dataFolder, passphrase: undefined }
    expect(await backUpBeforeMigration({ ...options, now: at(1) })).toBeNull()

    const source = await newDatabase(inject("server").template)
    const migrations = path.join(folder, "migrations")
    await cp(migrationsFolder, migrations, { recursive: true })
    await mkdir(path.join(migrations, "29990101000000_next"))
    await writeFile(path.join(migrations, "29990101000000_next", "migration.sql"), "select 1")
    expect(await backUpBeforeMigration({ ...options, ...source, migrations, now: at(1) })).toBeNull()

    await connected(source.ownerUrl, client => client.query("insert into rate_limit (key) values ('a record')"))
    const backups = path.join(dataFolder, "backups")
    await mkdir(backups, { recursive: true })
    const old = Array.from({ length: 11 }, (_, day) => `before-migration-${stampOf(at(day + 1))}.backup`)
    for (const name of [...old, "by-hand.backup"]) await writeFile(path.join(backups, name), "")
    const file = await backUpBeforeMigration({ ...options, ...source, migrations, now: at(12) })
    const names = (await readdir(backups)).sort()
    expect(names).toEqual([...old.slice(2), "before-migration-20260112T000000000Z.backup", "by-hand.backup"])

    expect(file && (await lockOfFile(file))).toBe("kept key")
    const key = await keyBeside(file ?? "", path.join(folder, "elsewhere"))
    const target = await newDatabase()
    await restore(file ?? "", target, key ?? "")
    expect(await whatIsIn(target.ownerUrl)).toMatchObject({ rate_limit: { rows: 1 } })
  }, 60_000)
})

describe("the head of the log in a backup", () => {
  it("stands in it, readable before anything is restored", async () => {
    const backup = await openBackup(await write(), passphrase)
    const { log } = await verifyBackup(backup)
    const last = await db.activity.findFirst({ orderBy: { number: "desc" }, where: { number: { not: null } } })
    expect(log).toMatchObject({ number: Number(last?.number), hash: last?.hash })
  })
})

describe("a drill", () => {
  const drillOf = (file: string, liveUrl = seeded().applicationUrl) =>
    drillBackup({ file, passphrase, dataFolder: folder, liveUrl })

  it("restores a backup into a PostgreSQL of its own, counts it and checks the log against its head", async () => {
    const file = await write()
    const live = await whatIsIn(seeded().ownerUrl)
    const { tables, rows, log } = await drillOf(file)
    expect(tables).toBe(Object.keys(withoutSequences(live)).length)
    expect(rows).toBeGreaterThan(500)
    expect(log).toMatchObject({ number: expect.any(Number) as number })
    expect((await readdir(folder)).filter(name => name.startsWith("drill-"))).toEqual([])
    expect(await whatIsIn(seeded().ownerUrl)).toEqual(live)
  }, 60_000)

  it("finds a log that was tampered with before the backup, and one that was cut or made anew after it", async () => {
    const source = await newDatabase(inject("server").template)
    await connected(source.ownerUrl, async client => {
      await client.query(
        "insert into activity (event, noun, record_id) select 'course.created', 'course', md5(at::text)::uuid from generate_series(1, 20) at",
      )
    })
    const good = await write(source.ownerUrl)
    const tamper = (statement: string) =>
      connected(source.ownerUrl, client =>
        client.query(
          `alter table activity disable trigger user; ${statement}; alter table activity enable trigger user`,
        ),
      )
    await tamper("delete from activity where number > 15")
    await expect(drillOf(good, source.applicationUrl)).rejects.toThrow("does not go on from the backup's: entry 20")
    await tamper("update activity set event = 'course.deleted' where number = 7")
    await expect(drillOf(await write(source.ownerUrl), source.applicationUrl)).rejects.toThrow(
      /^The activity log in the backup was tampered with. Entry 7 /,
    )
  }, 60_000)

  it("finds a file that is spoiled", async () => {
    const file = await write()
    const bytes = await readFile(file)
    bytes[bytes.length - 100]! ^= 1
    await writeFile(file, bytes)
    await expect(drillOf(file)).rejects.toThrow(/^This backup is damaged/)
  })
})

describe("backups by the server itself", () => {
  const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 0, day, hour))
  const outcome = (moment: Date, problem: string | null = null): BackupOutcome => ({
    at: moment.toISOString(),
    host: "one",
    file: "x",
    problem,
    rows: 1,
    bytes: 1,
    log: null,
  })

  it("are due when there is none, when the last is old enough, an hour after one that failed, and when asked for", () => {
    expect(isDue({}, 24, at(1))).toBe(true)
    expect(isDue({ "backup.last": outcome(at(1)) }, 24, at(1, 23))).toBe(false)
    expect(isDue({ "backup.last": outcome(at(1)) }, 24, at(2))).toBe(true)
    expect(isDue({ "backup.last": outcome(at(1), "no room") }, 24, at(1, 1))).toBe(true)
    expect(isDue({ "backup.last": outcome(at(1)), "backup.asked": { at: at(1, 2).toISOString() } }, 24, at(1, 3))).toBe(
      true,
    )
    expect(
      isDue({ "backup.last": outcome(at(1, 3)), "backup.asked": { at: at(1, 2).toISOString() } }, 24, at(1, 4)),
    ).toBe(false)
    expect(isDue({}, 0, at(1))).toBe(false)
  })

  it("are made by one of several servers, encrypted, and tell what came of them", async () => {
    await db.$transaction(tx =>
      record(tx, system, { event: "course.updated", noun: "course", recordId: randomUUID(), label: { en: "Canary" } }),
    )
    const settings = {
      backupEveryHours: 24,
      backupKeepDays: 90,
      backupFolder: path.join(folder, "scheduled"),
      backupPassphrase: undefined,
      dataFolder: path.join(folder, "scheduled-data"),
    }
    const schedule = { db, ownerUrl: seeded().ownerUrl, settings, cost }
    const made = await Promise.all([1, 2, 3].map(() => backUpIfDue({ ...schedule, now: at(1) })))
    expect(made.filter(one => one !== null)).toHaveLength(1)
    expect(await readdir(settings.backupFolder)).toEqual(["scheduled-20260101T000000000Z.backup"])
    expect((await readOutcomes(db))["backup.last_good"]).toMatchObject({ at: at(1).toISOString(), problem: null })
    expect(await backUpIfDue({ ...schedule, now: at(1, 12) })).toBeNull()

    const file = path.join(settings.backupFolder, "scheduled-20260101T000000000Z.backup")
    expect((await readFile(file)).includes("Canary")).toBe(false)
    const key = await readFile(path.join(settings.dataFolder, "backup.key"), "utf8")
    const target = await newDatabase()
    await restore(file, target, key)
    // the folder is gone, and a file in its place
    await rm(settings.backupFolder, { recursive: true })
    await writeFile(settings.backupFolder, "")
    const failed = await backUpIfDue({ ...schedule, now: at(3) })
    expect(failed?.problem).toMatch(/failed|cannot/)
    const outcomes = await readOutcomes(db)
    expect(outcomes["backup.last"]?.problem).toBe(failed?.problem)
    expect(outcomes["backup.last_good"]?.at).toBe(at(1).toISOString())
  }, 60_000)

  it("go when they are old: all of two weeks stay, then one a week, and the newest whatever its age", () => {
    const names = Array.from({ length: 120 }, (_, day) => scheduledName(stampOf(at(day + 1))))
    const others = ["muster-20200101T000000000Z.backup", "before-migration-20200101T000000000Z.backup", "notes.txt"]
    const gone = new Set(outdated([...names, ...others], at(120), 60))
    const stay = names.filter(name => !gone.has(name))
    expect(stay.slice(-15)).toEqual(names.slice(-15))
    expect(stay).toHaveLength(15 + 6)
    expect(stay.every(name => at(120).getTime() - (timeInName(name)?.getTime() ?? 0) <= 60 * 86_400_000)).toBe(true)
    expect(others.some(name => gone.has(name))).toBe(false)
    expect(outdated(names.slice(0, 3), at(1000), 60)).toEqual(names.slice(0, 2))
  })
})
