import type { Prisma } from "@/lib/generated/prisma/client"
import type { ActivityNoun } from "@/lib/activity/events"

/** The channel on which every process of the application hears that public data changed. */
export const publicChangeChannel = "muster_public_change"

export type PublicChange = { noun: ActivityNoun; recordId: string }

/**
 * Says that what visitors see has changed: moves the "as of" time of all public figures and notifies every process. The
 * last line of every mutation that touches public data, in its transaction; both take effect with its commit. With
 * `figures: false`, what changed is no figure, and their "as of" stays.
 */
export async function tellVisitors(
  tx: Prisma.TransactionClient,
  change: PublicChange,
  { figures = true }: { figures?: boolean } = {},
): Promise<void> {
  if (figures) await moveAsOf(tx)
  await tx.$executeRaw`SELECT pg_notify(${publicChangeChannel}, ${JSON.stringify(change)})`
}

async function moveAsOf(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "setting" ("key", "value", "updated_at")
    VALUES ('public.changed_at', to_jsonb(clock_timestamp()), now())
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "updated_at" = excluded."updated_at"`
}
