import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord, type PersonRoleWord, type PrecisionWord, type StatementSubjectWord } from "@/lib/words"

/** A claim as it is listed in the record of what it is about, or of its source. For the office: restricted ones too. */
export type StatementMention = {
  id: string
  subject: StatementSubjectWord
  role: PersonRoleWord | null
  claim: LocalText
  number: number | null
  precision: PrecisionWord
  startsOn: string | null
  endsOn: string | null
  planned: boolean
  chosen: boolean
  reason: LocalText
  restricted: boolean
  source: { code: string }
}

export const statementMentionSelect = {
  id: true,
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
  source: { select: { code: true } },
} as const satisfies Prisma.StatementSelect

export function statementMentionOf(
  statement: Prisma.StatementGetPayload<{ select: typeof statementMentionSelect }>,
): StatementMention {
  const { subject, roleKey, precision, stage, claim, reason, ...rest } = statement
  return {
    ...rest,
    subject: toWord(subject),
    role: roleKey as PersonRoleWord | null,
    precision: toWord(precision),
    planned: stage === "planned",
    claim: claim as LocalText,
    reason: reason as LocalText,
  }
}
