import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord, type PersonRoleWord, type PrecisionWord, type StatementSubjectWord } from "@/lib/words"

export type PublicStatement = {
  sourceCode: string
  claim: LocalText
  number: number | null
  precision: PrecisionWord
  startsOn: string | null
  endsOn: string | null
  stage: "planned" | "actual"
  chosen: boolean
  reason: LocalText
}

/** All claims about one field, or about one role's head count; `differs` where not all of them are chosen. */
export type StatementGroup = {
  subject: StatementSubjectWord
  role: PersonRoleWord | null
  differs: boolean
  chosen: PublicStatement[]
  others: PublicStatement[]
}

/** The statements a visitor may see: none that is restricted, none of a deleted source. */
export const publicStatements = {
  where: { restricted: false, source: { deletedAt: null } },
  orderBy: [{ subject: "asc" }, { chosen: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  select: {
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
    source: { select: { code: true } },
  },
} satisfies Prisma.Course$statementsArgs

type Row = Prisma.StatementGetPayload<typeof publicStatements>

export function groupStatements(rows: Row[]): StatementGroup[] {
  const groups = new Map<string, StatementGroup>()
  for (const { subject, roleKey, source, claim, reason, precision, ...row } of rows) {
    const key = `${subject} ${roleKey}`
    const role = roleKey as PersonRoleWord | null
    const group = groups.get(key) ?? { subject: toWord(subject), role, differs: false, chosen: [], others: [] }
    const statement = {
      ...row,
      sourceCode: source.code,
      claim: claim as LocalText,
      reason: reason as LocalText,
      precision: toWord(precision),
    }
    if (row.chosen) group.chosen.push(statement)
    else group.others.push(statement)
    groups.set(key, { ...group, differs: group.chosen.length > 0 && group.others.length > 0 })
  }
  return [...groups.values()]
}
