import { mkdtemp, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { performance } from "node:perf_hooks"
import { Client } from "pg"
import { madeUpPerson, randomFrom, type MadeUpPerson } from "@/bench/match/made-up-people"
import { connectTo } from "@/lib/db-client"
import { setSettings } from "@/lib/env"
import { migrate } from "@/lib/migrate/migrate"
import { nameKeys, nameKeysVersion } from "@/lib/names/keys"
import { Prisma } from "@/lib/generated/prisma/client"
import { findLikelyPeople, peopleSharingKeys } from "@/lib/people/matches"
import { scriptOf } from "@/lib/people/schema"
import { startCluster } from "@/lib/postgres/cluster"
import { containsWords } from "@/lib/search/contains-words"
import { searchable } from "@/lib/search/searchable"

/*
 * Measures how long it takes to find whom a typed name may mean among 200,000 made-up people, in a database of its own
 * that is thrown away afterwards. The baseline, in the same run: the search for the same words as they are written.
 */

const howMany = 200_000
const howOften = 400
const limit = 50
const seed = 20_250_820

const folder = await mkdtemp(path.join(os.tmpdir(), "muster-match-"))
const cluster = await startCluster(folder, { fast: true })
try {
  await migrate({ ownerUrl: cluster.ownerUrl, applicationUrl: cluster.applicationUrl })
  const random = randomFrom(seed)
  const people = Array.from({ length: howMany }, () => madeUpPerson(random))
  const client = new Client({ connectionString: cluster.ownerUrl })
  await client.connect()
  for (let from = 0; from < howMany; from += 5000) await write(client, people.slice(from, from + 5000))
  await client.query("vacuum analyze")
  const { rows } = await client.query<{ keys: number }>(`select count(*)::int as keys from person_name_key`)
  await client.end()
  console.log(`${howMany} people with ${rows[0]?.keys} keys, seed ${seed}; ${howOften} typed names`)

  setSettings({ DATABASE_URL: cluster.applicationUrl })
  const db = connectTo(cluster.applicationUrl)
  const typed = Array.from({ length: howOften }, () => {
    const { names } = people[Math.floor(random() * howMany)] as MadeUpPerson
    return names[Math.floor(random() * names.length)] as string
  })
  // the first questions also pay for opening connections
  for (const name of typed.slice(0, 20)) await findLikelyPeople(db, [name], { limit: 8 })
  let found = 0
  const byKeys = await times(typed, async name => {
    const matches = await findLikelyPeople(db, [name], { limit: 8 })
    if (matches.some(match => match.names.includes(name))) found++
  })
  const asWritten = await times(typed, name =>
    db.person.findMany({
      where: { deletedAt: null, ...containsWords(name) },
      select: { id: true, names: { select: { written: true } } },
      orderBy: [{ searchText: "asc" }, { id: "asc" }],
      take: 8,
    }),
  )
  const inDatabase = percentiles(await databaseTimes(db, typed))
  await db.$disconnect()
  console.log(`found again among the first eight: ${found} of ${howOften}`)
  console.log(`as written  p50 ${ms(asWritten.p50)}  p95 ${ms(asWritten.p95)}`)
  console.log(`by sound    p50 ${ms(byKeys.p50)}  p95 ${ms(byKeys.p95)}`)
  console.log(`  of it in the database, as it says itself  p50 ${ms(inDatabase.p50)}  p95 ${ms(inDatabase.p95)}`)
  console.log(
    `ratio       p50 ${(byKeys.p50 / asWritten.p50).toFixed(2)}  p95 ${(byKeys.p95 / asWritten.p95).toFixed(2)}`,
  )
  console.log(`under ${limit} ms: p50 ${byKeys.p50 < limit ? "yes" : "no"}, p95 ${byKeys.p95 < limit ? "yes" : "no"}`)
} finally {
  await cluster.stop()
  await rm(folder, { recursive: true, force: true })
}

async function write(client: Client, people: readonly MadeUpPerson[]): Promise<void> {
  const rows = people.map(person => ({ id: crypto.randomUUID(), ...person }))
  await client.query(
    `insert into person (id, search_text, name_keys_version, updated_at)
     select *, ${nameKeysVersion}, now() from unnest($1::uuid[], $2::text[])`,
    [rows.map(row => row.id), rows.map(row => searchable(...row.names))],
  )
  const names = rows.flatMap(({ id, names }) => names.map((written, position) => ({ id, written, position })))
  await client.query(
    `insert into person_name (id, person_id, position, written, script, kind)
     select gen_random_uuid(), a, b, c, d::script, 'native' from unnest($1::uuid[], $2::int[], $3::text[], $4::text[]) as row(a, b, c, d)`,
    [
      names.map(name => name.id),
      names.map(name => name.position),
      names.map(name => name.written),
      names.map(name => scriptOf(name.written)),
    ],
  )
  const keys = rows.flatMap(({ id, names }) => nameKeys(names).map(key => ({ id, key })))
  await client.query(`insert into person_name_key (person_id, key) select * from unnest($1::uuid[], $2::text[])`, [
    keys.map(row => row.id),
    keys.map(row => row.key),
  ])
}

async function times(typed: readonly string[], look: (name: string) => Promise<unknown>) {
  const took: number[] = []
  for (const name of typed) {
    const started = performance.now()
    await look(name)
    took.push(performance.now() - started)
  }
  return percentiles(took)
}

/** How long the database works on the question alone: what a busy machine and the way to it add is not in this. */
async function databaseTimes(db: ReturnType<typeof connectTo>, typed: readonly string[]): Promise<number[]> {
  const took: number[] = []
  for (const name of typed) {
    const explain = Prisma.sql`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${peopleSharingKeys(nameKeys([name]))}`
    const [row] = await db.$queryRaw<{ "QUERY PLAN": { "Execution Time": number }[] }[]>(explain)
    took.push(row?.["QUERY PLAN"][0]?.["Execution Time"] ?? NaN)
  }
  return took
}

function percentiles(took: readonly number[]): { p50: number; p95: number } {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] as number
  return { p50: at(0.5), p95: at(0.95) }
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}
