import { createHash } from "node:crypto"
import { makePassword } from "@/lib/auth/password"
import type { Prisma } from "@/lib/generated/prisma/client"
import { stepOfCode } from "@/lib/second-factor/totp"

type Tx = Prisma.TransactionClient

const howMany = 10

/** Signs and spaces as somebody copies them make no difference. */
const plain = (code: string) => code.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "")

const hashOf = (userId: string, code: string) =>
  createHash("sha256")
    .update(`${userId}:${plain(code)}`)
    .digest("base64url")

/** Ten new recovery codes, told once; the old ones are no longer good. */
export async function makeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, makePassword)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map(code => ({ userId, codeHash: hashOf(userId, code) })) })
  return codes
}

export type TakenCode = "app" | "recovery"

/** Takes a code of the app or a recovery code, each once, also of two at the same time. Null where it is not good. */
export async function takeCode(
  tx: Tx,
  user: { id: string; totpSecret: string | null },
  typed: string,
  now = new Date(),
): Promise<TakenCode | null> {
  const code = plain(typed)
  const step = user.totpSecret ? stepOfCode(user.id, user.totpSecret, code, now) : null
  if (step !== null) {
    const { count } = await tx.user.updateMany({
      where: { id: user.id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
      data: { totpStep: step },
    })
    return count > 0 ? "app" : null
  }
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId: user.id, codeHash: hashOf(user.id, code), usedAt: null },
    data: { usedAt: now },
  })
  return count > 0 ? "recovery" : null
}
