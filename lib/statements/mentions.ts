import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { followedAmong } from "@/lib/statements/standing"
import {
  toWord,
  type PersonRoleWord,
  type PrecisionWord,
  type SourceReliabilityWord,
  type StatementSubjectWord,
} from "@/lib/words"

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
  note: string | null
  source: { code: string; title: LocalText; publisher: LocalText; reliability: SourceReliabilityWord | null }
  /** Whether the record says the same. */
  followed: boolean
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
  note: true,
  source: { select: { code: true, title: true, publisher: true, reliability: true } },
} as const satisfies Prisma.StatementSelect

type Row = Prisma.StatementGetPayload<{ select: typeof statementMentionSelect }>

/** Rows as they are listed, in their order. */
export async function statementMentionsOf(
  reader: Pick<Prisma.TransactionClient, "$queryRaw">,
  rows: readonly Row[],
): Promise<StatementMention[]> {
  const followed = await followedAmong(
    reader,
    rows.map(({ id }) => id),
  )
  return rows.map(row => mentionOf(row, followed.has(row.id)))
}

function mentionOf(row: Row, followed: boolean): StatementMention {
  const { id, number, startsOn, endsOn, chosen, restricted, note, source } = row
  return {
    id,
    subject: toWord(row.subject),
    role: row.roleKey as PersonRoleWord | null,
    claim: row.claim as LocalText,
    number,
    precision: toWord(row.precision),
    startsOn,
    endsOn,
    planned: row.stage === "planned",
    chosen,
    reason: row.reason as LocalText,
    restricted,
    note,
    source: {
      code: source.code,
      title: source.title as LocalText,
      publisher: source.publisher as LocalText,
      reliability: source.reliability,
    },
    followed,
  }
}
