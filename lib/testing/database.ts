import path from "node:path"
import { pathToFileURL } from "node:url"
import { Client, escapeIdentifier } from "pg"
import { afterAll, beforeAll, inject } from "vitest"
import { db } from "@/lib/db"
import { connectTo } from "@/lib/db-client"
import { env } from "@/lib/env"
import { loadStartingData, type ImportSeed } from "@/lib/starting-data"

/**
 * Gives the test file a clean, migrated database behind `db`, or one with the starting data in it. Called once at the top
 * of a test file. The database is cloned from a template and dropped afterwards; nothing is shared with other files.
 */
export function freshDatabase(content: "empty" | "seeded" = "empty"): void {
  beforeAll(async () => {
    const template = content === "seeded" ? await seededTemplate() : inject("server").template
    await asServerOwner(client => clone(client, template, databaseName()))
  })
  afterAll(async () => {
    await db.$disconnect()
    await asServerOwner(client => client.query(`drop database ${escapeIdentifier(databaseName())} with (force)`))
  })
}

/** For what the application's role may not do: look behind it, or prepare what only the owner can. */
export async function asOwner<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  return connected(urlOf(inject("server").owner, databaseName()), use)
}

/** The starting data is loaded once a run, by the first file that wants it; the others wait for it. */
async function seededTemplate(): Promise<string> {
  const { application, template, seeded } = inject("server")
  await asServerOwner(async client => {
    await client.query("select pg_advisory_lock(7001)")
    const found = await client.query("select 1 from pg_database where datname = $1", [seeded])
    if (found.rowCount !== 0) return
    const unfinished = `${seeded}_unfinished`
    await client.query(`drop database if exists ${escapeIdentifier(unfinished)} with (force)`)
    await clone(client, template, unfinished)
    await loadInto(urlOf(application, unfinished))
    await client.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(seeded)}`)
  })
  return seeded
}

async function loadInto(url: string): Promise<void> {
  const database = connectTo(url)
  try {
    await loadStartingData(database, importSeed)
  } finally {
    await database.$disconnect()
  }
}

/** Nobody imports the seed: it is handed over where it is loaded. Here too its name is only known when it is wanted. */
const importSeed: ImportSeed = () => {
  const file = pathToFileURL(path.resolve("prisma", "seed", "index.ts")).href
  return import(file) as ReturnType<ImportSeed>
}

async function clone(client: Client, template: string, name: string): Promise<void> {
  await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`)
}

function asServerOwner<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  return connected(inject("server").owner, use)
}

async function connected<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function databaseName(): string {
  return new URL(env().databaseUrl ?? "").pathname.slice(1)
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
