import { InvalidInput } from "@/lib/errors"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"
import type { AccessLevel } from "@/lib/users/schema"

/** A user as the office reads him. The hash of the password is never among it. */
export const userSelect = {
  id: true,
  email: true,
  name: true,
  disabledAt: true,
  version: true,
  createdAt: true,
  grants: { select: { role: true, program: { select: { slug: true, names: true } } } },
} as const satisfies Prisma.UserSelect

export type UserRecord = Prisma.UserGetPayload<{ select: typeof userSelect }>

export function readUser(tx: Prisma.TransactionClient, id: string): Promise<UserRecord | null> {
  return tx.user.findUnique({ where: { id }, select: userSelect })
}

type GrantOf = { role: GrantRole; program: { slug: string } | null }

/** What the grants of a user come to, in the words of the form. */
export function accessOf(grants: readonly GrantOf[]): { access: AccessLevel; programs: string[] } {
  const everywhere = grants.filter(grant => grant.program === null)
  if (everywhere.some(grant => grant.role === "administrator")) return { access: "administrator", programs: [] }
  if (everywhere.length > 0) return { access: "editor", programs: [] }
  return { access: "editor-of-some", programs: grants.flatMap(grant => grant.program?.slug ?? []).sort() }
}

/** The access asked for, in the same words and order. */
export function accessIn({ access, programs }: { access: AccessLevel; programs: readonly string[] }) {
  return { access, programs: access === "editor-of-some" ? [...new Set(programs)].sort() : [] }
}

/** The rows that give this access. */
export async function grantsFor(
  tx: Prisma.TransactionClient,
  { access, programs }: { access: AccessLevel; programs: readonly string[] },
): Promise<{ role: GrantRole; programId: string | null }[]> {
  if (access !== "editor-of-some") return [{ role: access, programId: null }]
  const slugs = [...new Set(programs)]
  const found = await tx.program.findMany({ where: { slug: { in: slugs } }, select: { id: true } })
  if (found.length < slugs.length) throw new InvalidInput({ programs: { key: "user.no_such_program" } })
  return found.map(({ id }) => ({ role: "editor", programId: id }))
}
