import { PrismaPg } from "@prisma/adapter-pg"
import { env } from "@/lib/env"
import { PrismaClient } from "@/lib/generated/prisma/client"

/** Makes database clients. What reads and writes records uses the one in `lib/db.ts`. */

export const kept = globalThis as typeof globalThis & { musterDatabase?: PrismaClient }

export function connectTo(connectionString: string | undefined): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max: env().databasePoolSize,
      connectionTimeoutMillis: 10_000,
      application_name: "muster",
    }),
    // Longer messages quote what was to be written.
    errorFormat: "minimal",
  })
}

/** Closes the client of the process; the next to import `lib/db.ts` anew opens another. */
export async function closeDatabase(): Promise<void> {
  const open = kept.musterDatabase
  delete kept.musterDatabase
  await open?.$disconnect()
}
