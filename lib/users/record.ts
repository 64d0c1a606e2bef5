import { InvalidInput } from "@/lib/errors"
import type { GrantRole, Prisma } from "@/lib/generated/prisma/client"
import { allPrograms, programRoles, readRoleWord, roleWord, type AccessLevel } from "@/lib/users/schema"

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

export type AccessWords = { access: AccessLevel; roles: string[] }

/** What the grants of a user come to, in the words of the form. */
export function accessOf(grants: readonly GrantOf[]): AccessWords {
  const everywhere = (role: GrantRole) => grants.some(grant => grant.role === role && grant.program === null)
  if (everywhere("administrator")) return { access: "administrator", roles: [] }
  const roles = grants.flatMap(({ role, program }) => {
    const named = programRoles.find(each => each === role)
    return named ? [roleWord(named, program?.slug ?? allPrograms)] : []
  })
  if (roles.length === 0 && everywhere("auditor")) return { access: "auditor", roles: [] }
  return { access: "roles", roles: roles.sort() }
}

/** The access asked for, in the same words and order. */
export function accessIn({ access, roles }: { access: AccessLevel; roles: readonly string[] }): AccessWords {
  return { access, roles: access === "roles" ? [...new Set(roles)].sort() : [] }
}

/** The rows that give this access. */
export async function grantsFor(
  tx: Prisma.TransactionClient,
  { access, roles }: { access: AccessLevel; roles: readonly string[] },
): Promise<{ role: GrantRole; programId: string | null }[]> {
  if (access !== "roles") return [{ role: access, programId: null }]
  const asked = [...new Set(roles)].flatMap(word => readRoleWord(word) ?? [])
  const slugs = [...new Set(asked.flatMap(({ slug }) => (slug === allPrograms ? [] : slug)))]
  const found = await tx.program.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  if (found.length < slugs.length) throw new InvalidInput({ roles: { key: "user.no_such_program" } })
  const ids = new Map(found.map(({ slug, id }) => [slug, id]))
  return asked.map(({ role, slug }) => ({ role, programId: ids.get(slug) ?? null }))
}
