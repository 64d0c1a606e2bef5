import { connectTo, kept } from "@/lib/db-client"
import { env } from "@/lib/env"
import type { PrismaClient } from "@/lib/generated/prisma/client"

/** The one database client of the process, as the application's role. Kept across reloads while developing. */
export const db: PrismaClient = (kept.musterDatabase ??= connectTo(env().databaseUrl))
