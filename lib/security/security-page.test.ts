import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const page = readFileSync("docs/security.md", "utf8")

describe("docs/security.md", () => {
  it("names files that are there", () => {
    const named = [...page.matchAll(/`((?:lib|e2e|app|docs|components)\/[\w./*-]+)`/g)].map(([, file = ""]) => file)
    expect(named.length).toBeGreaterThan(60)
    expect([...new Set(named)].filter(file => !existsSync(file.split("*")[0] ?? ""))).toEqual([])
  })
})
