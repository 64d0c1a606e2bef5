type Node = { id: string; parentId: string | null }

export type InTree<Row> = Row & { depth: number }

/**
 * Rows in the order of their tree, each below its parent, siblings as given. A row whose parent is not among them stands at
 * the top, so that a part of a tree is in order too; nothing is lost to a circle.
 */
export function treeOrder<Row extends Node>(rows: readonly Row[]): InTree<Row>[] {
  const ids = new Set(rows.map(row => row.id))
  const below = new Map<string | null, Row[]>()
  for (const row of rows) {
    const parent = row.parentId !== null && ids.has(row.parentId) ? row.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), row])
  }
  const ordered: InTree<Row>[] = []
  const walk = (parent: string | null, depth: number) => {
    for (const row of below.get(parent) ?? []) {
      ordered.push({ ...row, depth })
      walk(row.id, depth + 1)
    }
  }
  walk(null, 0)
  const seen = new Set(ordered.map(row => row.id))
  return [...ordered, ...rows.filter(row => !seen.has(row.id)).map(row => ({ ...row, depth: 0 }))]
}

/** Ids of all rows below one, itself included. */
export function branchOf(rows: readonly Node[], id: string): Set<string> {
  const branch = new Set([id])
  for (let size = 0; size !== branch.size;) {
    size = branch.size
    for (const row of rows) if (row.parentId !== null && branch.has(row.parentId)) branch.add(row.id)
  }
  return branch
}
