import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import type { DayOrder } from "@/lib/dates/typed-date"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { SheetPlan } from "@/lib/imports/guess"
import { fieldsOf, headingKey, type ImportField, type SheetKind } from "@/lib/imports/headings"
import type { FileSheet } from "@/lib/transfer/read/table"

/*
 * Which column is which, remembered by a name: the next file with the same headings is read the same way, and another one
 * can be, by that name.
 */

type Tx = Prisma.TransactionClient

export type Mapping = {
  name: string
  kind: SheetKind
  order: DayOrder | null
  /** By heading as it is compared: its field, or null where the column is left out. */
  fields: Record<string, ImportField | null>
}

export async function readMappings(tx: Pick<Tx, "importMapping">): Promise<Mapping[]> {
  const found = await tx.importMapping.findMany({ orderBy: { savedAt: "desc" } })
  return found.map(({ name, kind, order, fields }) => ({
    name,
    kind: kind as SheetKind,
    order: order as DayOrder | null,
    fields: fields as Mapping["fields"],
  }))
}

/** Remembers the columns of a sheet by the name it carries; what was remembered by that name before is forgotten. */
export async function rememberColumns(actor: Actor, tx: Tx, plan: SheetPlan): Promise<void> {
  requireMay(actor, { noun: "person" })
  if (!plan.remembered || plan.kind === "nothing") return
  const fields = Object.fromEntries(
    plan.headings.flatMap((heading, at) => (heading ? [[headingKey(heading), plan.columns[at] ?? null]] : [])),
  )
  if (Object.keys(fields).length === 0) return
  const data = { kind: plan.kind, order: plan.order, fields, savedAt: new Date() }
  const name = plan.remembered
  await tx.importMapping.upsert({ where: { name }, create: { name, ...data }, update: data, select: { name: true } })
}

const searched = 25

/** A sheet as the mapping that was remembered for just its headings says; null where there is none. */
export function recognize(sheet: FileSheet, mappings: readonly Mapping[]): SheetPlan | null {
  for (const row of sheet.rows.slice(0, searched)) {
    const keys = row.cells.flatMap(cell => (cell ? [headingKey(cell)] : []))
    const mapping = mappings.find(({ fields }) => {
      const known = Object.keys(fields)
      return known.length > 1 && known.length === new Set(keys).size && keys.every(key => key in fields)
    })
    if (mapping) return planBy(mapping, { name: sheet.name, header: row.number, headings: widened(sheet, row.cells) })
  }
  return null
}

/** The columns of a table with these headings, as far as the mapping knows them. */
export function planBy(
  { name: remembered, kind, order, fields }: Mapping,
  { name, header, headings }: { name: string; header: number; headings: string[] },
): SheetPlan {
  const columns: (ImportField | null)[] = []
  for (const heading of headings) {
    const field = (heading && fields[headingKey(heading)]) || null
    columns.push(field && fieldsOf(kind).includes(field) && !columns.includes(field) ? field : null)
  }
  return { name, kind, header, headings, columns, order, remembered }
}

function widened(sheet: FileSheet, cells: readonly string[]): string[] {
  const width = Math.max(...sheet.rows.map(row => row.cells.length))
  return Array.from({ length: width }, (_, at) => cells[at] ?? "")
}
