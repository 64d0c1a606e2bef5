import { createHash } from "node:crypto"
import { InvalidInput } from "@/lib/errors"
import { formFields } from "@/lib/forms/form-fields"
import type { FormValues } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"

/** A form that was already accepted came again with other things in it. `href` is where the first one led. */
export class AlreadySent extends InvalidInput {
  override name = "AlreadySent"
  constructor(readonly href: string) {
    super({ "": { key: "form.already_sent" } })
  }
}

/** A hash of what was typed, without the key itself and whatever order the browser sent it in. */
export function bodyHash(values: FormValues): string {
  const entries = Object.entries(values)
    .filter(([name]) => name !== formFields.key)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex")
}

/**
 * Runs a mutation at most once a key: a form that was posted twice (a double click, a reload, a lost answer) leads both
 * times to the same place and writes once. A second post that arrives while the first still runs waits for it. Without a
 * key it just runs. The key is written in the mutation's own transaction, so a form that failed may be sent again.
 *
 * @returns where the form leads
 * @throws AlreadySent when the same key comes with another body
 */
export async function once(
  tx: Prisma.TransactionClient,
  { actorId, key, values }: { actorId: string; key: string | null; values: FormValues },
  run: () => Promise<string>,
): Promise<string> {
  if (!key) return run()
  const hash = bodyHash(values)
  const claimed = await tx.$executeRaw`
    INSERT INTO "idempotency_key" ("key", "actor_id", "body_hash", "answer")
    VALUES (${key}, ${actorId}::uuid, ${hash}, 'null'::jsonb)
    ON CONFLICT ("actor_id", "key") DO NOTHING`
  if (claimed === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { actorId_key: { actorId, key } } })
    const { href } = first.answer as { href: string }
    if (first.bodyHash !== hash) throw new AlreadySent(href)
    return href
  }
  const href = await run()
  await tx.idempotencyKey.update({ where: { actorId_key: { actorId, key } }, data: { answer: { href } } })
  return href
}
