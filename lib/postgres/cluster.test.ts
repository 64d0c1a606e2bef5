import { existsSync } from "node:fs"
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { Client } from "pg"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startCluster, type Cluster } from "@/lib/postgres/cluster"
import { placeForUser } from "@/lib/postgres/place"
import { isAlive } from "@/lib/postgres/postmaster"
import { isRoot, packagedPrograms, runProgram } from "@/lib/postgres/programs"
import { Problem } from "@/lib/problem"

let folder: string
let running: Cluster[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "muster-cluster-"))
  running = []
})

afterEach(async () => {
  for (const cluster of running) await cluster.stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(): Promise<Cluster> {
  const cluster = await startCluster(folder, { fast: true })
  running.push(cluster)
  return cluster
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, "SIGKILL")
  await expect.poll(() => isAlive(pid), { interval: 10, timeout: 10_000 }).toBe(false)
}

describe("startCluster", () => {
  it("makes a database that only its own roles get into, and keeps what is in it", async () => {
    const first = await start()
    await ask(first.ownerUrl, "create table kept (word text); insert into kept values ('Хүмүүс 人')")
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.ownerUrl, "select word from kept")).toEqual([{ word: "Хүмүүс 人" }])
    const wrong = new URL(second.ownerUrl)
    wrong.password = "guess"
    await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed")
    await expect(ask(second.applicationUrl, "create table mine (id int)")).rejects.toThrow("permission denied")
  })

  it("takes over a server that a killed process left running", async () => {
    const first = await start()
    const second = await start()
    expect(second.adopted).toBe(true)
    expect(second.pid).toBe(first.pid)
    expect(second.ownerUrl).toBe(first.ownerUrl)
  })

  it("starts after the server itself was killed, with all that was saved", async () => {
    const first = await start()
    await ask(first.ownerUrl, "create table kept (id int); insert into kept select generate_series(1, 100)")
    await killed(first.pid)
    expect(existsSync(path.join(folder, "postgres", "postmaster.pid"))).toBe(true)
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(await ask(second.ownerUrl, "select count(*)::int as n from kept")).toEqual([{ n: 100 }])
  })

  it("is not misled by another program that has the number of the killed server now", async () => {
    const first = await start()
    await killed(first.pid)
    const file = path.join(folder, "postgres", "postmaster.pid")
    const left = await readFile(file, "utf8")
    await writeFile(file, left.replace(/^\d+/, String(process.pid)))
    const second = await start()
    expect(second.pid).not.toBe(process.pid)
    expect(await ask(second.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }])
  })

  it("begins again where the first start was interrupted", async () => {
    await mkdir(path.join(folder, "postgres.new"))
    await writeFile(path.join(folder, "postgres.new", "half"), "")
    const cluster = await start()
    expect(await ask(cluster.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }])
  })

  it("says in one sentence that the passwords are lost", async () => {
    const first = await start()
    await first.stop()
    await rm(path.join(folder, "database.json"))
    await expect(start()).rejects.toThrow(/does not know the passwords in .+database\.json/)
    expect(isAlive(first.pid)).toBe(false)
  })

  it("says in one sentence that the data is of another major", async () => {
    await mkdir(path.join(folder, "postgres"))
    await writeFile(path.join(folder, "postgres", "PG_VERSION"), "14\n")
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14 and this Muster brings PostgreSQL 18/)
    await expect(start()).rejects.toBeInstanceOf(Problem)
  })
})

describe.runIf(isRoot())("root on a machine that allows no other dress", () => {
  it("runs the programs as a user who exists, from where that user gets to", async () => {
    const hidden = path.join(folder, "hidden")
    await mkdir(path.join(hidden, "postgres"), { recursive: true, mode: 0o700 })
    await writeFile(path.join(hidden, "postgres", "PG_VERSION"), "18\n")
    await chmod(folder, 0o755)
    const outside = path.join(folder, "outside")
    const { programs, dataFolder } = await placeForUser(path.join(hidden, "postgres"), packagedPrograms(), outside)
    expect(dataFolder).toBe(path.join(outside, "data"))
    expect(await readFile(path.join(dataFolder, "PG_VERSION"), "utf8")).toBe("18\n")
    expect(await runProgram(programs, "postgres", ["--version"])).toContain("PostgreSQL")
    await rename(dataFolder, `${dataFolder}.empty`)
    await runProgram(programs, "initdb", ["--version"])
  })
})
