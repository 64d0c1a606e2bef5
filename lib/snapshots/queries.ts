import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { pageOf, type List, type ListQuery } from "@/lib/lists/list-query"
import { searchable } from "@/lib/search/searchable"

export const snapshotStates = ["all"] as const

export type SnapshotRow = { code: string; title: LocalText; asOf: Date; createdAt: Date }

export async function listSnapshots(query: ListQuery<(typeof snapshotStates)[number]>): Promise<List<SnapshotRow>> {
  await requireEditor({ noun: "snapshot" })
  const rows = await db.snapshot.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { code: true, title: true, asOf: true, createdAt: true },
  })
  const wanted = searchable(query.search)
  const found = rows
    .map(row => ({ ...row, title: row.title as LocalText }))
    .filter(({ code, title }) => `${code} ${searchable(title)}`.includes(wanted))
  return pageOf(found, query.page)
}
