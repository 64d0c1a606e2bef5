import { randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import fc from "fast-check"
import type { Client } from "pg"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { system } from "@/lib/access/actor"
import { tellProblem, verifyChain, type ChainVerdict, type Head } from "@/lib/activity/chain"
import { beginHeads, headsFile, keepHead, readHead, readHeads, writeHead } from "@/lib/activity/heads"
import { record, recordAll, type ActivityEntry } from "@/lib/activity/record"
import { chainedEntries, verifyActivity } from "@/lib/activity/verify"
import { connected } from "@/lib/backup/tables"
import { db } from "@/lib/db"
import { migrationsFolder, readMigrations } from "@/lib/migrate/history"
import { migrate } from "@/lib/migrate/migrate"
import { asOwner, freshDatabase } from "@/lib/testing/database"
import { cases, minutes, runs } from "@/lib/testing/size"
import { unprotected } from "@/lib/testing/unprotected"

freshDatabase()

const id = (at: number) => `0192f0c1-0000-7000-8000-${String(at).padStart(12, "0")}`
const texts = ["Roads", "Зам засвар", '道路 "補修"', "a\nb\\n", "\u2028 \u0001 é", "🙂", ""]
const values = [1, 0.1, 1e21, -0.00001, 12345678901234, true, null, [], ["x", { z: 1, aa: "Өвөр" }], {}]

const entryOf = (at: number): ActivityEntry => ({
  event: at % 3 === 0 ? "course.created" : "topic.updated",
  noun: at % 3 === 0 ? "course" : "topic",
  recordId: id(at % 7),
  label: { en: texts[at % texts.length] ?? "", mn: String(at) },
  changes: [{ field: "names", from: values[at % values.length], to: values[(at * 3 + 1) % values.length] }],
})

const length = 60
let heads: Head[] = []

beforeAll(async () => {
  for (let at = 0; at < length / 2; at++) {
    await db.$transaction(tx => record(tx, system, entryOf(at)))
    const head = await readHead(db)
    if (head && at % 7 === 3) heads.push(head)
  }
  await db.$transaction(tx =>
    recordAll(
      tx,
      system,
      Array.from({ length: length / 2 }, (_, at) => entryOf(at + 30)),
    ),
  )
  const head = await readHead(db)
  if (head) heads = [...heads, head]
})

const verdict = () => asOwner(client => verifyActivity(client, heads))

describe("the chain of the log", () => {
  it("is whole, and made again outside of the database, whatever the entries say", async () => {
    expect(await verdict()).toMatchObject({ entries: length, heads: heads.length, problems: [] })
    expect((await readHead(db))?.number).toBe(length)
  })

  it("has no gap where a transaction came to nothing, and takes those of many at once", async () => {
    const failed = db.$transaction(async tx => {
      await record(tx, system, entryOf(1))
      throw new Error("changed my mind")
    })
    await expect(failed).rejects.toThrow("changed my mind")
    const before = await readHead(db)
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        db.$transaction(
          async tx => {
            await record(tx, system, entryOf(at))
            // a record that others want too, after the entry: nobody waits for the log meanwhile
            await tx.setting.upsert({
              where: { key: `test ${at % 2}` },
              create: { key: `test ${at % 2}`, value: at },
              update: { value: at },
            })
            await record(tx, system, entryOf(at + 1))
          },
          { maxWait: 20_000 },
        ),
      ),
    )
    expect(await verdict()).toMatchObject({ head: { number: (before?.number ?? 0) + 24 }, problems: [] })
    const { rows } = await asOwner(client =>
      client.query<{ number: string }>("select number from activity order by number desc limit 24"),
    )
    expect(new Set(rows.map(row => row.number)).size).toBe(24)
  })

  it("waits for an entry that is about to be committed, and goes on from it", async () => {
    const insert =
      "insert into activity (event, noun, record_id) values ('course.created', 'course', gen_random_uuid())"
    const before = await readHead(db)
    await asOwner(first =>
      asOwner(async second => {
        await first.query("begin")
        await first.query(insert)
        await first.query("set constraints all immediate")
        const waiting = second.query(insert)
        await expect
          .poll(async () => (await first.query("select 1 from pg_locks where not granted")).rowCount)
          .toBeGreaterThan(0)
        await first.query("commit")
        await waiting
      }),
    )
    expect(await verdict()).toMatchObject({ head: { number: (before?.number ?? 0) + 2 }, problems: [] })
  })

  it("is not chosen by who adds, and not changed by the owner of the tables either", async () => {
    const data = { ...entryOf(1), label: {}, changes: [], number: 1000n }
    await expect(db.activity.create({ data })).rejects.toThrow("only added")
    await asOwner(async client => {
      await expect(client.query("update activity set event = 'x' where number = 3")).rejects.toThrow("only added")
      await expect(client.query("delete from activity where number = 3")).rejects.toThrow("only added")
      await expect(client.query("truncate activity")).rejects.toThrow("only added")
    })
  })

  it("costs an import of thousands little", async ({ task }) => {
    const many = Array.from({ length: runs({ sample: 2000, deep: 20_000 }) }, (_, at) => entryOf(at))
    const started = performance.now()
    await db.$transaction(tx => recordAll(tx, system, many), { timeout: 120_000 })
    const took = performance.now() - started
    const again = performance.now()
    const { entries, problems } = await verdict()
    task.meta.figures = `${many.length} entries added at once in ${took.toFixed(0)} ms; ${entries} checked in ${(performance.now() - again).toFixed(0)} ms`
    expect(problems).toEqual([])
    expect(took / many.length).toBeLessThan(2)
  })
})

/* Each tampering says between which numbers the first place is that a check may name. */

type Tampered = { from: number; to: number }
const contents = "event, noun, record_id, label, changes, actor_id, at"
const last = "(select max(number) from activity)"

const rehash = (from: number) => `do $$
  declare entry activity; before text;
  begin
    for entry in select * from activity where number >= ${from} order by number loop
      select coalesce(max(hash), '') into before from activity where number = (entry).number - 1;
      update activity set hash = activity_hash(before, (entry).number, entry) where id = (entry).id;
    end loop;
  end $$`

const columns: Record<string, string> = {
  event: "'course.deleted'",
  noun: "'person'",
  record_id: `'${id(999)}'`,
  actor_id: `'${id(998)}'`,
  at: "at + interval '1 millisecond'",
  label: `label || '{"en": "another"}'`,
  changes: `changes || '[{"field": "x"}]'`,
  hash: "repeat('0', 64)",
  id: "id + 100000",
}

const tamperings: Record<string, (client: Client, place: number, other: number) => Promise<Tampered>> = {
  change: async (client, place, other) => {
    const [column = "", value = ""] = Object.entries(columns)[other % Object.keys(columns).length] ?? []
    await client.query(`update activity set ${column} = ${value} where number = ${place}`)
    return { from: place, to: place }
  },
  "change with its hash": async (client, place) => {
    await client.query(`update activity set event = 'course.deleted' where number = ${place}`)
    await client.query(`update activity a set hash = activity_hash(
      coalesce((select hash from activity where number = ${place - 1}), ''), number, a) where number = ${place}`)
    return { from: place, to: place + 1 }
  },
  "change with all hashes after it": async (client, place) => {
    await client.query(`update activity set event = 'course.deleted' where number = ${place}`)
    await client.query(rehash(place))
    return { from: place, to: Number.MAX_SAFE_INTEGER }
  },
  removal: async (client, place, other) => {
    const many = 1 + (other % 3)
    await client.query(`delete from activity where number >= ${place} and number < ${place + many}`)
    return { from: place, to: place }
  },
  "removal with new numbers": async (client, place) => {
    await client.query(`delete from activity where number = ${place}`)
    await client.query(`update activity set number = -number where number > ${place}`)
    await client.query(`update activity set number = -number - 1 where number < 0`)
    return { from: place, to: place }
  },
  "removal with new numbers and hashes": async (client, place) => {
    await client.query(`delete from activity where number = ${place}`)
    await client.query(`update activity set number = -number where number > ${place}`)
    await client.query(`update activity set number = -number - 1 where number < 0`)
    await client.query(rehash(place))
    return { from: place, to: Number.MAX_SAFE_INTEGER }
  },
  "insertion beside the chain": async (client, place) => {
    await client.query(`insert into activity (${contents}) select ${contents} from activity where number = ${place}`)
    return { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  },
  "insertion at the end": async client => {
    const { rows } = await client.query<{ number: string }>(
      `insert into activity (number, hash, ${contents})
       select ${last} + 1, hash, ${contents} from activity where number = ${last} returning number::text`,
    )
    const place = Number(rows[0]?.number)
    return { from: place, to: place }
  },
  "insertion in between": async (client, place) => {
    await client.query(`update activity set number = -number where number >= ${place}`)
    await client.query(`update activity set number = -number + 1 where number < 0`)
    await client.query(
      `insert into activity (number, hash, ${contents})
       select ${place}, hash, ${contents} from activity where number = ${place + 1}`,
    )
    return { from: place, to: place + 1 }
  },
  reordering: async (client, place, other) => {
    const [first, second] = [Math.min(place, other), Math.max(place, other)]
    await client.query(`update activity set number = -1 where number = ${first}`)
    await client.query(`update activity set number = ${first} where number = ${second}`)
    await client.query(`update activity set number = ${second} where number = -1`)
    return { from: first, to: first }
  },
  "reordering of what the entries say": async (client, place, other) => {
    await client.query(`update activity a set (${contents}) = (select ${contents} from activity b
      where b.number = case a.number when ${place} then ${other} else ${place} end) where number in (${place}, ${other})`)
    return { from: Math.min(place, other), to: Math.min(place, other) }
  },
  "cut of the end": async (client, place) => {
    await client.query(`delete from activity where number >= ${place}`)
    return { from: place, to: place }
  },
  "cut of the end, and other entries in its place": async (client, place) => {
    await client.query(`create temp table cut on commit drop as select * from activity where number >= ${place}`)
    await client.query(`delete from activity where number >= ${place}`)
    await client.query(`insert into activity (number, hash, ${contents})
      select number, '', event, noun, record_id, '{"en": "another"}', changes, actor_id, at from cut`)
    await client.query(rehash(place))
    return { from: place, to: Number.MAX_SAFE_INTEGER }
  },
}

/** The places that a verdict names: whatever it says first, and up to where. */
const firstPlace = ({ problems }: ChainVerdict, wanted: Tampered): Tampered => {
  const [first] = problems
  if (!first) return { from: Number.NaN, to: Number.NaN }
  if (first.kind === "changed") return { from: first.number, to: first.number }
  if (first.kind === "cut" && wanted.to === Number.MAX_SAFE_INTEGER) return { from: first.vouched + 1, to: first.to }
  if (first.kind !== "inserted") return { from: first.from, to: first.to }
  const place = first.number ?? Number.POSITIVE_INFINITY
  return { from: place, to: place }
}

const isNamed = (named: Tampered, wanted: Tampered) =>
  wanted.to === Number.MAX_SAFE_INTEGER
    ? named.from <= wanted.from && wanted.from <= named.to
    : wanted.from <= named.from && named.from <= wanted.to

describe("a log that somebody tampered with", () => {
  it(
    "is found out, with the place",
    async ({ task }) => {
      const kinds = Object.keys(tamperings)
      const found = new Map<string, number>()
      await asOwner(async client => {
        // only the entries that were made for it: what other tests added stands behind a cut
        await unprotected(client, () => client.query(`delete from activity where number > ${length}`))
        expect(await verifyActivity(client, heads)).toMatchObject({ entries: length, problems: [] })
        const tampering = fc.record({
          place: fc.integer({ min: 1, max: length - 2 }),
          other: fc.integer({ min: 1, max: length }),
        })
        let next = 0
        await fc.assert(
          fc.asyncProperty(tampering, async ({ place, other }) => {
            fc.pre(place !== other)
            const kind = kinds[next % kinds.length] ?? ""
            await client.query("begin")
            await client.query("alter table activity disable trigger user")
            const wanted = await tamperings[kind]!(client, place, other)
            const said = await verifyChain(chainedEntries(client), heads)
            await client.query("rollback")
            expect(
              isNamed(firstPlace(said, wanted), wanted),
              `${kind} at ${place} and ${other}: ${said.problems.map(tellProblem).join(" ")}`,
            ).toBe(true)
            found.set(kind, (found.get(kind) ?? 0) + 1)
            next++
          }),
          { ...cases({ sample: 4 * kinds.length, deep: 1000, seed: 28 }), endOnFailure: true },
        )
        expect(await verifyActivity(client, heads)).toMatchObject({ entries: length, problems: [] })
      })
      const all = [...found.values()].reduce((sum, count) => sum + count, 0)
      task.meta.figures = `${all} of ${all} tamperings found, each at its place: ${[...found].map(([kind, count]) => `${kind} ${count}`).join(", ")}`
      expect(found.size).toBe(kinds.length)
    },
    minutes({ sample: 1, deep: 10 }),
  )

  it("says in a sentence where, also how much is gone", async () => {
    await asOwner(async client => {
      await client.query("begin")
      await client.query("alter table activity disable trigger user")
      await client.query("update activity set event = 'x' where number = 5")
      await client.query("delete from activity where number in (8, 9) or number > 57")
      const { problems } = await verifyChain(chainedEntries(client), heads)
      await client.query("rollback")
      expect(problems.map(tellProblem)).toEqual([
        expect.stringMatching(/^Entry 5 \(id \d+\) is not what was written there/),
        "The entries 8 to 9 are missing: removed.",
        "The entries 58 to 60 are missing: the end of the log was cut off. No head vouches for what stands from 26 on: it may have been written anew.",
      ])
    })
  })
})

describe("the heads beside the database", () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "muster-heads-"))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it("follow the log, once for each that is new", async () => {
    expect(await readHeads(folder)).toEqual([])
    expect(await keepHead(db, folder)).toBe("kept")
    expect(await keepHead(db, folder)).toBe("unchanged")
    await db.$transaction(tx => record(tx, system, entryOf(1)))
    expect(await keepHead(db, folder)).toBe("kept")
    const kept = await readHeads(folder)
    expect(kept).toHaveLength(2)
    expect(kept.at(-1)).toEqual(await readHead(db))
  })

  it("do not follow another log, and begin anew only where they are told to", async () => {
    const head = await readHead(db)
    await writeHead(folder, { number: (head?.number ?? 0) + 5, hash: "f".repeat(64), at: new Date().toISOString() })
    expect(await keepHead(db, folder)).toBe("another log")
    expect(await asOwner(async client => verifyActivity(client, await readHeads(folder)))).toMatchObject({
      problems: [{ kind: "cut", from: (head?.number ?? 0) + 1 }],
    })
    await beginHeads(folder, "before")
    expect(await keepHead(db, folder)).toBe("kept")
    expect(await readHeads(folder)).toEqual([head])
  })

  it("pass over a line that was cut by a crash, and are thinned out where they are many", async () => {
    const of = (number: number) => ({
      number,
      hash: String(number).padStart(64, "0"),
      at: new Date(number).toISOString(),
    })
    await writeFile(
      headsFile(folder),
      Array.from({ length: 2000 }, (_, at) => `${JSON.stringify(of(at + 1))}\n`).join("") + '{"number": 7, "ha\n',
    )
    await writeHead(folder, of(2001))
    const kept = await readHeads(folder)
    expect(kept).toHaveLength(1501)
    expect([kept[0], kept[1], kept.at(-1)]).toEqual([of(1), of(3), of(2001)])
  })
})

describe("a log from before there was a chain", () => {
  const name = `muster_unchained_${randomBytes(5).toString("hex")}`
  const on = (server: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href
  const urls = () => ({ ownerUrl: on(inject("server").owner), applicationUrl: on(inject("server").application) })
  const administer = (statement: string) => connected(inject("server").owner, client => client.query(statement))
  beforeAll(() => administer(`create database ${name}`))
  afterAll(() => administer(`drop database if exists ${name} with (force)`))

  it("is chained by the migration, in the order in which it was written", async () => {
    const all = (await readMigrations(migrationsFolder)).migrationDirectories.map(({ path: migration }) => migration)
    const before = all.slice(
      0,
      all.findIndex(migration => migration.endsWith("_activity_chain")),
    )
    await migrate({ ...urls(), only: new Set(before) })
    await connected(urls().ownerUrl, client =>
      client.query(`insert into activity (event, noun, record_id, label)
        select 'course.created', 'course', md5(at::text)::uuid, jsonb_build_object('mn', 'Зам ' || at)
        from generate_series(1, 250) at`),
    )
    await migrate(urls())
    await connected(urls().ownerUrl, async client => {
      expect(await verifyActivity(client, [])).toMatchObject({ entries: 250, head: { number: 250 }, problems: [] })
      const { rows } = await client.query("select 1 from activity where id <> number")
      expect(rows).toEqual([])
    })
  })
})
