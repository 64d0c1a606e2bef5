import { readStanding } from "@/lib/earlier/contents"
import { isVersionedNoun } from "@/lib/earlier/nouns"
import type { Prisma } from "@/lib/generated/prisma/client"

/** Keeps what a record holds before it is saved anew. Called where the next version is claimed, so that no change is forgotten. */
export async function keepEarlier(
  tx: Prisma.TransactionClient,
  noun: string,
  { id, version }: { id: string; version: number },
) {
  if (!isVersionedNoun(noun)) return
  const before = await readStanding(tx, noun, id)
  if (!before) return
  await tx.recordVersion.create({
    data: {
      noun,
      recordId: id,
      version,
      content: before.content as Prisma.InputJsonValue,
      savedAt: before.updatedAt,
    },
    select: { id: true },
  })
}

/** Forgets the versions that were replaced before that moment, for the retention. Says how many. */
export async function forgetEarlier(tx: Prisma.TransactionClient, before: Date): Promise<number> {
  const { count } = await tx.recordVersion.deleteMany({ where: { replacedAt: { lt: before } } })
  return count
}
