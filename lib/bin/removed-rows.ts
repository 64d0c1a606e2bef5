import { actorId, type Actor } from "@/lib/access/actor"
import { InvalidInput } from "@/lib/errors"
import { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

/*
 * Rows that are removed outright are kept as they stood, with the rows below them that the database removes too. What is kept
 * is the row as JSON; putting it back is the same the other way round, and the database checks that it still fits.
 */

type Tx = Prisma.TransactionClient

/** The tables whose rows are kept, with the tables below: their name and the column that says to which row they belong. */
const tables = {
  participation: [],
  rank: [],
  statement: [["statement_choice", "statement_id"]],
  course_plan: [["course_plan_count", "plan_id"]],
  source_document: [],
  notice_word: [],
} as const satisfies Record<string, readonly (readonly [string, string])[]>

export type RemovedKind = keyof typeof tables

export const removedKinds = Object.keys(tables) as RemovedKind[]

type About = {
  /** In whose history it stands. */
  of?: { noun: "course" | "program" | "source"; id: string }
  /** What it is called, where that is not personal. */
  label?: LocalText
}

const quoted = (name: string) => Prisma.raw(`"${name}"`)

/** Keeps rows that are about to be removed: called before they are, in the same transaction. */
export async function keepRemoved(
  tx: Tx,
  actor: Actor,
  kind: RemovedKind,
  ids: readonly string[],
  { of, label = {} }: About = {},
): Promise<void> {
  if (ids.length === 0) return
  const below = tables[kind].map(
    ([table, column]) =>
      Prisma.sql`|| jsonb_build_object(${table}::text, coalesce((SELECT jsonb_agg(to_jsonb(b)) FROM ${quoted(table)} b WHERE b.${quoted(column)} = t."id"), '[]'))`,
  )
  const person = kind === "participation" ? Prisma.sql`t."person_id"` : Prisma.sql`NULL::uuid`
  await tx.$executeRaw`
    INSERT INTO "removed_row" ("id", "kind", "row_id", "content", "of_noun", "of_id", "label", "person_id", "removed_by_id")
    SELECT gen_random_uuid(), ${kind}, t."id",
      jsonb_build_object(${kind}::text, jsonb_build_array(to_jsonb(t))) ${Prisma.join([Prisma.empty, ...below], " ")},
      ${of?.noun ?? null}, ${of?.id ?? null}::uuid, ${JSON.stringify(label)}::jsonb, ${person}, ${actorId(actor)}::uuid
    FROM ${quoted(kind)} t WHERE t."id" = ANY(${[...ids]}::uuid[])`
}

/** Puts a row back as it stood, with those below it. Says in one sentence where it does not fit any more. */
export async function putBack(tx: Tx, id: string, kind: RemovedKind): Promise<void> {
  try {
    for (const table of [kind, ...tables[kind].map(([name]) => name)])
      await tx.$executeRaw`
        INSERT INTO ${quoted(table)}
        SELECT * FROM jsonb_populate_recordset(NULL::${quoted(table)},
          (SELECT "content" -> ${table}::text FROM "removed_row" WHERE "id" = ${id}::uuid))`
  } catch (error) {
    const code = sqlCode(error)
    if (code === "23503") throw new InvalidInput({ "": { key: "bin.belongs_to_nothing" } })
    if (code === "23505") throw new InvalidInput({ "": { key: "bin.there_already" } })
    if (code?.startsWith("23")) throw new InvalidInput({ "": { key: "bin.does_not_fit" } })
    throw error
  }
  await tx.removedRow.delete({ where: { id }, select: { id: true } })
}

/** What the database says of a statement that it refused. */
function sqlCode(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const text = JSON.stringify(error.meta ?? {})
  return /"(?:originalCode|code)":"(\d{5}|\d\d[0-9A-Z]{3})"/.exec(text)?.[1] ?? null
}

/** Empties the bin of what was removed before that moment, for the retention. Says how much that was. */
export async function forgetRemoved(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.removedRow.deleteMany({ where: { removedAt: { lt: before } } })
  return count
}
