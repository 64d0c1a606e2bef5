import { spawn } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type AddressInfo, type Server } from "node:net"
import os from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { Client } from "pg"
import { environmentForPrograms } from "@/lib/env"
import { migrate } from "@/lib/migrate/migrate"

let folder: string
let taken: Server
let takenPort: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "muster-start-"))
  taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, "127.0.0.1", resolve))
  takenPort = String((taken.address() as AddressInfo).port)
})

afterAll(async () => {
  taken.close()
  await rm(folder, { recursive: true, force: true })
})

const oldNode = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.18.3"}})`

function start(
  settings: Record<string, string>,
  nodeArguments: string[] = [],
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArguments, "scripts/start.mjs"], {
      stdio: ["ignore", "ignore", "pipe"],
      env: environmentForPrograms({
        PORT: "0",
        DATA_FOLDER: path.join(folder, "data"),
        STARTING_DATA: "none",
        ...settings,
      }) as NodeJS.ProcessEnv,
    })
    let said = ""
    child.stderr.on("data", chunk => (said += String(chunk)))
    child.on("error", reject)
    child.on("close", code => resolve({ code: code ?? -1, said }))
  })
}

describe("a start that cannot work", () => {
  it.each([
    ["a port in use", () => ({ PORT: takenPort }), /^The port \d+ on 127\.0\.0\.1 is in use: .+\.\n$/],
    [
      "a malformed address of a database",
      () => ({ DATABASE_URL: "postgres:/somewhere" }),
      /^The setting DATABASE_URL must look like postgresql:\/\/.+\.\n$/,
    ],
    [
      "a database that refuses",
      () => ({ DATABASE_URL: "postgresql://muster:x@127.0.0.1:1/muster" }),
      /^The database of DATABASE_URL refused: nothing listens on 127\.0\.0\.1:1\.\n$/,
    ],
    [
      "a wrong password",
      () => ({ DATABASE_URL: wrongPassword() }),
      /^The database of DATABASE_URL refused: the password of the user .+ is wrong\.\n$/,
    ],
  ])("says so in one sentence: %s", async (_what, settings, sentence) => {
    const { code, said } = await start(settings())
    expect(said).toMatch(sentence)
    expect(code).toBe(1)
  })

  it("says so in one sentence: an old Node.js", async () => {
    const { code, said } = await start({}, ["--import", oldNode])
    expect(said).toBe("Muster needs Node.js 20.19 or newer, and this is 20.18.3.\n")
    expect(code).toBe(1)
  })

  it("says so in one sentence: data of another PostgreSQL", async () => {
    await mkdir(path.join(folder, "old", "postgres"), { recursive: true })
    await writeFile(path.join(folder, "old", "postgres", "PG_VERSION"), "13\n")
    const { code, said } = await start({ DATA_FOLDER: path.join(folder, "old") })
    expect(said).toMatch(/^The data in .+ was made by PostgreSQL 13 and .+\.\n$/)
    expect(code).toBe(1)
  })

  it("says so in one sentence: a database with a newer schema", async () => {
    const url = new URL(inject("server").owner)
    url.pathname = `/muster_newer_${String(process.pid)}`
    await asOwner(inject("server").owner, `create database ${url.pathname.slice(1)}`)
    await migrate({ ownerUrl: url.href, applicationUrl: url.href })
    await asOwner(
      url.href,
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ('1', 'x', '29990101000000_newer', now(), 1)`,
    )
    const { code, said } = await start({ DATABASE_URL: url.href })
    await asOwner(inject("server").owner, `drop database ${url.pathname.slice(1)} with (force)`)
    expect(said).toMatch(
      /^The database was made by a newer Muster \(it has the migration 29990101000000_newer, .+\.\n$/,
    )
    expect(code).toBe(1)
  })
})

function wrongPassword(): string {
  const url = new URL(inject("server").owner)
  url.password = "guess"
  return url.href
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
