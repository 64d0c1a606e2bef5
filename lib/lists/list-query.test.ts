import { describe, expect, it } from "vitest"
import { pageOf, pageWindow, readChoice, readListQuery } from "@/lib/lists/list-query"

const states = ["all", "bin"] as const

describe("readListQuery", () => {
  it("reads what is looked for, the state and the page", () => {
    expect(readListQuery({ q: "  зам ", state: "bin", page: "3" }, states)).toEqual({
      page: 3,
      search: "зам",
      state: "bin",
    })
  })
  it("takes what it does not understand for absent", () => {
    expect(readListQuery({ state: "elsewhere", page: "-1" }, states)).toEqual({ page: 1, search: "", state: "all" })
  })
  it("takes the first of several values", () => {
    expect(readChoice(new URLSearchParams("field=medical&field=other"), "field", ["medical", "other"])).toBe("medical")
  })
})

describe("paging", () => {
  it("shows the last page where there is no such page", () => {
    expect(pageWindow(51, 9)).toEqual({ page: 3, pageSize: 25, skip: 50, take: 25 })
  })
  it("has one page of nothing", () => {
    expect(pageOf([], 4)).toEqual({ items: [], total: 0, page: 1, pageSize: 25 })
  })
  it("cuts a sorted register", () => {
    expect(pageOf(["a", "b", "c"], 2, 2)).toEqual({ items: ["c"], total: 3, page: 2, pageSize: 2 })
  })
})
