import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { Client } from "pg"
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest"
import { migrate } from "@/lib/migrate/migrate"
import { difference } from "@/lib/migrate/new-migration"

let folder: string
let ownerUrl: string
let applicationUrl: string
let count = 0

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "muster-migrations-"))
  await writeFile(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n')
  const name = `muster_migrate_${String(process.pid)}_${String((count += 1))}`
  await ask(inject("server").owner, `create database ${name}`)
  ownerUrl = onDatabase(inject("server").owner, name)
  applicationUrl = onDatabase(inject("server").application, name)
})

afterEach(async () => {
  await ask(inject("server").owner, `drop database ${new URL(ownerUrl).pathname.slice(1)} with (force)`)
  await rm(folder, { recursive: true, force: true })
})

function onDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, "migration.sql"), sql)
}

const run = () => migrate({ ownerUrl, applicationUrl, folder })

const first = `
  -- A comment; with a semicolon
  create table kept (id int);
  create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
  insert into kept values (twice(21));
`

describe("migrate", () => {
  it("applies what is new, in order, and nothing twice", async () => {
    await write("1_first", first)
    expect(await run()).toEqual({ applied: ["1_first"], logProtected: true })
    await write("2_second", "alter table kept add column word text default 'x';")
    expect((await run()).applied).toEqual(["2_second"])
    expect((await run()).applied).toEqual([])
    expect(await ask(applicationUrl, "select * from kept")).toEqual([{ id: 42, word: "x" }])
  })

  it("does a migration altogether or not at all, and again once it is mended", async () => {
    await write("1_first", `${first}; insert into nowhere values (1);`)
    await expect(run()).rejects.toThrow("nowhere")
    await expect(ask(ownerUrl, "select * from kept")).rejects.toThrow("does not exist")
    await write("1_first", first)
    expect((await run()).applied).toEqual(["1_first"])
  })

  it("takes up after a process that was killed before it noted what it had done", async () => {
    await write("1_first", first)
    await run()
    await ask(ownerUrl, `update "_prisma_migrations" set finished_at = null, applied_steps_count = 0`)
    expect((await run()).applied).toEqual([])
    await ask(
      ownerUrl,
      `update "_prisma_migrations" set finished_at = null, logs = null; drop table kept; drop function twice`,
    )
    expect((await run()).applied).toEqual(["1_first"])
  })

  it("refuses a database of a newer Muster", async () => {
    await write("1_first", first)
    await write("2_newer", "create table newer (id int);")
    await run()
    await rm(path.join(folder, "2_newer"), { recursive: true })
    await expect(run()).rejects.toThrow(/made by a newer Muster \(it has the migration 2_newer/)
  })

  it("refuses a migration that was changed after it was applied", async () => {
    await write("1_first", first)
    await run()
    await write("1_first", `${first} -- changed`)
    await expect(run()).rejects.toThrow(/migrations are never edited/)
  })

  it("says that the log is not protected where the application owns it", async () => {
    await write("1_first", first)
    expect((await migrate({ ownerUrl, applicationUrl: ownerUrl, folder })).logProtected).toBe(false)
  })
})

describe("difference", () => {
  const source = 'datasource db {\n  provider = "postgresql"\n}\n'
  const before = `${source}model Kept {\n  id Int @id\n}\n`

  it("writes the statements from one schema to the next", async () => {
    expect(await difference(null, before)).toContain('CREATE TABLE "Kept"')
    expect(await difference(before, before.replace("@id", "@id\n  word String?"))).toContain(
      'ADD COLUMN     "word" TEXT',
    )
  })

  it("is empty between the schema and the one that the last migration ended with", async () => {
    const now = await readFile("prisma/schema.prisma", "utf8")
    const migrated = await readFile("prisma/migrations/schema.snapshot.prisma", "utf8")
    expect(await difference(migrated, now)).toMatch(/^(-- This is an empty migration\.)?\s*$/)
  })
})
