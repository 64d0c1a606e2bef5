import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { StatementInput } from "@/lib/statements/schema"
import { toWord } from "@/lib/words"

/** Everything the statement form holds, as the database has it. For the office only. */
export const statementSelect = {
  id: true,
  sourceId: true,
  source: { select: { code: true } },
  courseId: true,
  course: { select: { slug: true, title: true, programId: true, publishedAt: true, deletedAt: true } },
  programId: true,
  program: { select: { slug: true, names: true, deletedAt: true } },
  subject: true,
  roleKey: true,
  claim: true,
  number: true,
  precision: true,
  startsOn: true,
  endsOn: true,
  stage: true,
  chosen: true,
  reason: true,
  restricted: true,
  note: true,
  version: true,
} as const satisfies Prisma.StatementSelect

export type StatementRecord = Prisma.StatementGetPayload<{ select: typeof statementSelect }>

/** A statement as the input that would write it again. */
export function statementInputOf(statement: StatementRecord): StatementInput {
  return {
    source: statement.source.code,
    course: statement.course?.slug ?? null,
    program: statement.program?.slug ?? null,
    subject: toWord(statement.subject),
    role: statement.roleKey as StatementInput["role"],
    claim: statement.claim as LocalText,
    number: statement.number,
    precision: toWord(statement.precision),
    startsOn: statement.startsOn,
    endsOn: statement.endsOn,
    stage: statement.stage,
    chosen: statement.chosen,
    reason: statement.reason as LocalText,
    restricted: statement.restricted,
    note: statement.note,
  }
}
