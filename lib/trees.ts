import type { Prisma } from "@/lib/generated/prisma/client"

/*
 * Programs and organizations are trees: each record knows the one above it. A change of parent holds the lock of its tree
 * until the transaction ends, so that two changes that are each right cannot make a circle together.
 */

export type TreeNoun = "program" | "organization"

type Tx = Prisma.TransactionClient

/** Whether `id` would stand above itself if `parentId` were its parent. Takes the lock of the tree. */
export async function wouldCircle(tx: Tx, noun: TreeNoun, id: string, parentId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`tree.${noun}`}))`
  const seen = new Set<string>()
  for (let at: string | null = parentId; at !== null && !seen.has(at); at = await parentOf(tx, noun, at)) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

async function parentOf(tx: Tx, noun: TreeNoun, id: string): Promise<string | null> {
  const select = { parentId: true } as const
  const row: { parentId: string | null } | null =
    noun === "program"
      ? await tx.program.findUnique({ where: { id }, select })
      : await tx.organization.findUnique({ where: { id }, select })
  return row?.parentId ?? null
}
