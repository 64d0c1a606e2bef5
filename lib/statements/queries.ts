import { can } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { statementMentionSelect, statementMentionsOf, type StatementMention } from "@/lib/statements/mentions"
import { statementSelect, type StatementRecord } from "@/lib/statements/record"
import { isUuid } from "@/lib/uuid"

/** A claim with how it stands and the claims beside it; one about what the user may not edit is not found. */
export type StatementPage = { record: StatementRecord; mention: StatementMention; rivals: StatementMention[] }

export async function getStatement(id: string): Promise<StatementPage | null> {
  const actor = await requireEditor()
  const record = isUuid(id) ? await db.statement.findUnique({ where: { id }, select: statementSelect }) : null
  const about = record?.course ?? record?.program
  if (!record || !about || about.deletedAt) return null
  const may = record.course
    ? can(actor, { noun: "course", programId: record.course.programId })
    : can(actor, { noun: "program", programId: record.programId })
  if (!may) return null
  const { courseId, programId, subject, roleKey } = record
  const rows = await db.statement.findMany({
    where: { courseId, programId, subject, roleKey },
    select: statementMentionSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  })
  const mentions = await statementMentionsOf(db, rows)
  const mention = mentions.find(one => one.id === id)
  return mention ? { record, mention, rivals: mentions.filter(one => one !== mention) } : null
}
