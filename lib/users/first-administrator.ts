import { system } from "@/lib/access/actor"
import { record } from "@/lib/activity/record"
import type { Prisma, PrismaClient } from "@/lib/generated/prisma/client"
import { Problem } from "@/lib/problem"
import { hashPassword, makePassword } from "@/lib/auth/password"
import { passwordProblem } from "@/lib/auth/password-rules"

/** Somebody has to be let in first: who that is, and what to do when the password is lost. */

export type Credentials = { email: string; password: string }

const administers = { role: "administrator", programId: null } as const

/** Makes an administrator while there is none who can sign in. `password` is told when it was made up here. */
export async function ensureAdministrator(
  db: PrismaClient,
  wanted: { email: string | undefined; password: string | undefined },
): Promise<{ email: string; password: string | null } | null> {
  if ((await listAdministrators(db)).length > 0) return null
  const email = (wanted.email ?? "admin@example.org").toLowerCase()
  const password = wanted.password ?? makePassword()
  if (passwordProblem(password, [email]))
    throw new Problem("The setting ADMIN_PASSWORD is one of the passwords that are tried first: choose another.")
  const passwordHash = await hashPassword(password)
  await db.$transaction(async tx => {
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, passwordHash },
      update: { passwordHash, disabledAt: null },
      select: { id: true },
    })
    await tx.grant.create({ data: { userId: id, ...administers } })
    await record(tx, system, { event: "user.created", noun: "user", recordId: id })
  })
  return { email, password: wanted.password ? null : password }
}

/** A new password for an administrator who lost it, and no second factor until he sets one up again. Whoever is signed in as that user is signed out. */
export async function resetPassword(db: PrismaClient, email: string | undefined): Promise<Credentials> {
  const user = choose(await listAdministrators(db), email?.toLowerCase())
  const password = makePassword()
  const passwordHash = await hashPassword(password)
  await db.$transaction(async tx => {
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, totpSecret: null, totpSince: null, totpStep: null, version: { increment: 1 } },
    })
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } })
    await endSessions(tx, user.id)
    await record(tx, system, {
      event: "user.password_changed",
      noun: "user",
      recordId: user.id,
      changes: [{ field: "password", personal: true }],
    })
  })
  return { email: user.email, password }
}

type Administrator = { id: string; email: string }

function listAdministrators(db: PrismaClient): Promise<Administrator[]> {
  return db.user.findMany({
    where: { disabledAt: null, grants: { some: administers } },
    select: { id: true, email: true },
    orderBy: { createdAt: "asc" },
  })
}

function choose(administrators: Administrator[], email: string | undefined): Administrator {
  const [first, ...others] = administrators
  if (!first) throw new Problem("There is no administrator yet: the next start makes one.")
  if (email === undefined && others.length === 0) return first
  const found = administrators.find(user => user.email === email)
  if (found) return found
  throw new Problem(
    email === undefined
      ? "There are several administrators: say whose password, as in npm run admin:reset name@example.org"
      : "No administrator who can sign in has this e-mail address.",
  )
}

async function endSessions(tx: Prisma.TransactionClient, userId: string): Promise<void> {
  await tx.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: new Date() } })
}
