import { getSessionId, requireAdministrator, requireActor } from "@/lib/auth/session"
import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { pageWindow, type List, type ListQuery } from "@/lib/lists/list-query"
import { accessOf, readUser, userSelect, type UserRecord } from "@/lib/users/record"
import { programRoles, type AccessLevel, type ProgramRole } from "@/lib/users/schema"

export const userStates = ["all", "disabled"] as const

export type UserQuery = ListQuery<(typeof userStates)[number]>

export type UserRow = {
  id: string
  email: string
  name: string | null
  access: AccessLevel
  /** Which roles for which programs; null: for all. */
  roles: { role: ProgramRole; program: LocalText | null }[]
  disabledAt: Date | null
  /** When he last did anything here, as far as sessions are kept. */
  seenAt: Date | null
}

export async function listUsers({ search, state, page }: UserQuery): Promise<List<UserRow>> {
  await requireAdministrator()
  const contains = { contains: search.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const
  const where: Prisma.UserWhereInput = {
    ...(search ? { OR: [{ email: contains }, { name: contains }] } : {}),
    disabledAt: state === "disabled" ? { not: null } : null,
  }
  const total = await db.user.count({ where })
  const { skip, take, ...shown } = pageWindow(total, page)
  const users = await db.user.findMany({
    where,
    select: { ...userSelect, sessions: { select: { seenAt: true }, orderBy: { seenAt: "desc" }, take: 1 } },
    orderBy: { email: "asc" },
    skip,
    take,
  })
  return { items: users.map(rowOf), total, ...shown }
}

function rowOf({ grants, sessions, ...user }: UserRecord & { sessions: { seenAt: Date }[] }): UserRow {
  const { access } = accessOf(grants)
  const { id, email, name, disabledAt } = user
  return {
    id,
    email,
    name,
    access,
    roles: programRoles.flatMap(role =>
      grants
        .filter(grant => access === "roles" && grant.role === role)
        .map(({ program }) => ({ role, program: program && (program.names as LocalText) })),
    ),
    disabledAt,
    seenAt: sessions[0]?.seenAt ?? null,
  }
}

export async function countUsers(): Promise<Record<(typeof userStates)[number], number>> {
  await requireAdministrator()
  const [all, disabled] = await Promise.all([
    db.user.count({ where: { disabledAt: null } }),
    db.user.count({ where: { disabledAt: { not: null } } }),
  ])
  return { all, disabled }
}

export type UserPage = UserRecord & {
  self: boolean
  /** He has not chosen a password yet. */
  invited: boolean
  /** Since when he has a second factor. */
  factorSince: Date | null
}

export async function getUser(id: string): Promise<UserPage | null> {
  const actor = await requireAdministrator()
  const user = /^[0-9a-f-]{36}$/.test(id) ? await readUser(db, id) : null
  if (!user) return null
  const [invited, { totpSince }] = await Promise.all([
    db.user.count({ where: { id, passwordHash: null } }),
    db.user.findUniqueOrThrow({ where: { id }, select: { totpSince: true } }),
  ])
  return { ...user, self: user.id === actor.id, invited: invited > 0, factorSince: totpSince }
}

/** How many wrong passwords were tried at one's account before one signed in to this session. */
export async function countOwnFailedTries(): Promise<number> {
  const actor = await requireActor()
  const id = await getSessionId()
  const session = id && (await db.session.findFirst({ where: { id, userId: actor.id }, select: { failedTries: true } }))
  return session ? session.failedTries : 0
}

export type OwnSession = { id: string; createdAt: Date; seenAt: Date; isThis: boolean }

export type Account = { email: string; name: string | null; sessions: OwnSession[] }

/** One's own. */
export async function getAccount(): Promise<Account> {
  const actor = await requireActor()
  const now = new Date()
  const [user, sessions, current] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true, name: true } }),
    db.session.findMany({
      where: { userId: actor.id, endedAt: null, expiresAt: { gt: now } },
      select: { id: true, createdAt: true, seenAt: true },
      orderBy: [{ seenAt: "desc" }, { id: "desc" }],
    }),
    getSessionId(),
  ])
  return { ...user, sessions: sessions.map(session => ({ ...session, isThis: session.id === current })) }
}
