import { describe, expect, it } from "vitest"
import { branchOf, treeOrder } from "@/lib/lists/tree-order"

const rows = [
  { id: "phase", parentId: "track" },
  { id: "umbrella", parentId: null },
  { id: "track", parentId: "umbrella" },
  { id: "other", parentId: null },
]

describe("treeOrder", () => {
  it("puts each row below its parent, siblings as given", () => {
    expect(treeOrder(rows).map(({ id, depth }) => [id, depth])).toEqual([
      ["umbrella", 0],
      ["track", 1],
      ["phase", 2],
      ["other", 0],
    ])
  })
  it("puts a row at the top when its parent is not there", () => {
    expect(treeOrder(rows.slice(0, 1))).toEqual([{ id: "phase", parentId: "track", depth: 0 }])
  })
  it("loses nothing to a circle", () => {
    const circle = [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ]
    expect(treeOrder(circle).map(row => row.id)).toEqual(["a", "b"])
  })
})

describe("branchOf", () => {
  it("is a row with all that is below it", () => {
    expect([...branchOf(rows, "umbrella")].sort()).toEqual(["phase", "track", "umbrella"])
  })
})
