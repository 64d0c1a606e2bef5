import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { Spoken } from "@/lib/statements/spoken"
import { followedAmong } from "@/lib/statements/standing"
import { toWord, type PersonRoleWord, type PrecisionWord } from "@/lib/words"

export type PublicStatement = {
  sourceCode: string
  claim: LocalText
  number: number | null
  precision: PrecisionWord
  startsOn: string | null
  endsOn: string | null
  stage: "planned" | "actual"
  /** Whether the record says the same. */
  chosen: boolean
  reason: LocalText
}

/** All claims about one field, or about one role's head count. */
export type StatementGroup = Spoken & {
  /** The record has a value of its own, or follows one of them, and another says something else. */
  differs: boolean
  /** The record has a value that no claim of it has. */
  unsaid: boolean
  chosen: PublicStatement[]
  others: PublicStatement[]
}

/** The statements a visitor may see: none that is restricted, none of a deleted source. */
export const publicStatements = {
  where: { restricted: false, source: { deletedAt: null } },
  orderBy: [{ subject: "asc" }, { chosen: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  select: {
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
    source: { select: { code: true } },
  },
} satisfies Prisma.Course$statementsArgs

type Row = Prisma.StatementGetPayload<typeof publicStatements>

/**
 * Claims by what they speak of, with those that the record follows. `says` tells whether the record itself has a value of
 * a thing, whatever the claims are.
 */
export async function groupStatements(
  reader: Pick<Prisma.TransactionClient, "$queryRaw">,
  rows: readonly Row[],
  says: (spoken: Spoken) => boolean = () => false,
): Promise<StatementGroup[]> {
  const followed = await followedAmong(
    reader,
    rows.map(({ id }) => id),
  )
  const groups = new Map<string, StatementGroup>()
  for (const row of rows) {
    const key = `${row.subject} ${row.roleKey}`
    const spoken = { subject: toWord(row.subject), role: row.roleKey as PersonRoleWord | null }
    const group = groups.get(key) ?? { ...spoken, differs: false, unsaid: false, chosen: [], others: [] }
    const chosen = followed.has(row.id)
    ;(chosen ? group.chosen : group.others).push(publicStatementOf(row, chosen))
    groups.set(key, group)
  }
  return [...groups.values()].map(group => {
    const unsaid = group.chosen.length === 0 && says(group)
    return { ...group, unsaid, differs: group.others.length > 0 && (group.chosen.length > 0 || unsaid) }
  })
}

const publicStatementOf = (row: Row, chosen: boolean): PublicStatement => ({
  sourceCode: row.source.code,
  claim: row.claim as LocalText,
  number: row.number,
  precision: toWord(row.precision),
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  stage: row.stage,
  chosen,
  reason: row.reason as LocalText,
})
