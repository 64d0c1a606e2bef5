import type { Actor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { contentSchemas, readStanding, type Content } from "@/lib/earlier/contents"
import { isVersionedNoun, type VersionedNoun } from "@/lib/earlier/nouns"
import { readOwner } from "@/lib/earlier/queries"
import { InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"

type Tx = Prisma.TransactionClient

export type RestoredInput = { noun: VersionedNoun; recordId: string; version: number; input: Content }

/**
 * An earlier version as the input that writes it again. What the record did not have then stays as it is now, and so does its
 * address: an old one still leads there.
 */
export async function inputOfEarlier(actor: Actor, tx: Tx, id: string): Promise<RestoredInput> {
  const row = await tx.recordVersion.findUnique({ where: { id } })
  if (!row || !isVersionedNoun(row.noun)) throw new NotFound("version")
  const { noun, recordId, version } = row
  const owner = await readOwner(tx, noun, recordId)
  const now = await readStanding(tx, noun, recordId)
  if (!owner || !now || owner.isDeleted || !can(actor, owner.subject)) throw new NotFound("version")
  const content = { ...now.content, ...(row.content as Content) }
  for (const address of ["slug", ...(noun === "source" ? ["code"] : [])])
    if (address in now.content) content[address] = now.content[address]
  const parsed = contentSchemas[noun].safeParse(content)
  if (!parsed.success) throw new InvalidInput({ "": { key: "version.not_accepted" } })
  return { noun, recordId, version, input: parsed.data as Content }
}

/** Notes, beside what changed by it, that a record was brought back to an earlier version. */
export async function noteRestored(actor: Actor, tx: Tx, { noun, recordId, version }: RestoredInput): Promise<void> {
  const owner = await readOwner(tx, noun, recordId)
  await record(tx, actor, {
    event: "version.restored",
    noun,
    recordId,
    label: owner?.label ?? {},
    changes: [{ field: "version", from: null, to: version }],
  })
}
