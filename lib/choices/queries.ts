import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import type { Spoken } from "@/lib/statements/spoken"
import { toWord, type PersonRoleWord } from "@/lib/words"

/** A choice that was not taken back: whether it still can be is known when it is tried. */
export type OpenChoice = Spoken & {
  id: string
  /** Number of the entry of the log that tells of it. */
  entry: string
  source: string
  /** Null: the system; blank: a user who is no longer there. */
  by: string | null
  at: Date
}

/** The choices about a course or a program, newest first. Whoever asks has found the record, which asks who may. */
export async function listOpenChoices(about: { courseId: string } | { programId: string }): Promise<OpenChoice[]> {
  await requireEditor()
  const rows = await db.statementChoice.findMany({
    where: { undoneAt: null, statement: about },
    select: {
      id: true,
      activityId: true,
      at: true,
      statement: { select: { subject: true, roleKey: true, source: { select: { code: true } } } },
    },
    orderBy: { activityId: "desc" },
  })
  const entries = await db.activity.findMany({
    where: { id: { in: rows.map(({ activityId }) => activityId) } },
    select: { id: true, actorId: true },
  })
  const actorOf = new Map(entries.map(({ id, actorId }) => [id, actorId]))
  const people = await db.user.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true, email: true },
  })
  const called = new Map(people.map(({ id, name, email }) => [id, name ?? email]))
  return rows.map(({ id, activityId, at, statement }) => {
    const actorId = actorOf.get(activityId) ?? null
    return {
      id,
      entry: String(activityId),
      source: statement.source.code,
      by: actorId === null ? null : (called.get(actorId) ?? ""),
      at,
      subject: toWord(statement.subject),
      role: statement.roleKey as PersonRoleWord | null,
    }
  })
}
