import { PrismaPg } from "@prisma/adapter-pg"
import { env } from "@/lib/env"
import { PrismaClient } from "@/lib/generated/prisma/client"

/** The one database client of the process, as the application's role. Kept across reloads while developing. */

const kept = globalThis as typeof globalThis & { musterDatabase?: PrismaClient }

export const db: PrismaClient = (kept.musterDatabase ??= connectTo(env().databaseUrl))

export function connectTo(connectionString: string | undefined): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max: env().databasePoolSize,
      connectionTimeoutMillis: 10_000,
      application_name: "muster",
    }),
  })
}
