import { PrismaPg } from "@prisma/adapter-pg"
import { env } from "@/lib/env"
import { PrismaClient } from "@/lib/generated/prisma/client"

/** The one database client of the process, as the application's role. Kept across reloads while developing. */

const kept = globalThis as typeof globalThis & { musterDatabase?: PrismaClient }

function connect(): PrismaClient {
  const { databaseUrl, databasePoolSize } = env()
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl,
      max: databasePoolSize,
      connectionTimeoutMillis: 10_000,
      application_name: "muster",
    }),
  })
}

export const db: PrismaClient = (kept.musterDatabase ??= connect())
