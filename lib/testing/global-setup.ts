import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { Client, escapeIdentifier } from "pg"
import type { TestProject } from "vitest/node"
import { env } from "@/lib/env"
import { migrate } from "@/lib/migrate/migrate"
import { startCluster } from "@/lib/postgres/cluster"

/** One PostgreSQL for a run of the tests, with a migrated database that every test file clones. */

export type TestServer = { owner: string; application: string; template: string; seeded: string }

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { testDatabaseUrl } = env()
  const { server, end } = testDatabaseUrl ? await useGiven(testDatabaseUrl) : await startOwn()
  await migrate({
    ownerUrl: withDatabase(server.owner, server.template),
    applicationUrl: withDatabase(server.application, server.template),
  })
  project.provide("server", server)
  return end
}

async function startOwn() {
  const folder = await mkdtemp(path.join(os.tmpdir(), "muster-test-"))
  const cluster = await startCluster(folder, { fast: true })
  const server: TestServer = {
    owner: cluster.urlOf("owner", "postgres"),
    application: cluster.urlOf("application", "postgres"),
    template: "muster",
    seeded: "muster_seeded",
  }
  const end = async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { server, end }
}

/** TEST_DATABASE_URL names a role that may create databases and roles. What is made there is removed afterwards. */
async function useGiven(url: string) {
  const run = randomBytes(4).toString("hex")
  const password = randomBytes(16).toString("hex")
  const application = new URL(url)
  application.username = `muster_test_${run}`
  application.password = password
  const server: TestServer = {
    owner: url,
    application: application.href,
    template: `muster_test_${run}_template`,
    seeded: `muster_test_${run}_seeded`,
  }
  await administer(url, [
    `create role ${escapeIdentifier(application.username)} login password '${password}'`,
    `create database ${escapeIdentifier(server.template)}`,
  ])
  const end = () =>
    administer(url, [
      `drop database if exists ${escapeIdentifier(server.seeded)} with (force)`,
      `drop database ${escapeIdentifier(server.template)} with (force)`,
      `drop role ${escapeIdentifier(application.username)}`,
    ])
  return { server, end }
}

async function administer(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
