import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { messageText } from "@/lib/forms/message-text"
import { isMessageKey } from "@/lib/i18n/messages"

describe("messages of forms", () => {
  it("exist for every key that a schema, a mutation or an action gives", () => {
    const files = ["lib", "app"].flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter(file => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("generated"))
        .map(file => path.join(folder, file)),
    )
    const patterns = [
      /\bkey: "([a-z_-]+\.[a-z_.-]+)"/g,
      /(?:required\w+|wholeNumber|choice|optionalText|refine)\([^)]*"([a-z_-]+\.[a-z_]+)"/g,
      /message: "([a-z_-]+\.[a-z_]+)"/g,
      /inUse\("([a-z_.]+)"/g,
    ]
    const keys = files.flatMap(file => {
      const text = readFileSync(file, "utf8")
      return patterns.flatMap(pattern => [...text.matchAll(pattern)].map(([, key]) => key ?? ""))
    })
    const others = new Set(["form.key", "public.changed_at", "withholding.threshold"])
    expect(keys.length).toBeGreaterThan(60)
    expect([...new Set(keys)].filter(key => !isMessageKey(key) && !others.has(key))).toEqual([])
  })

  it("write a day in them as the language does", () => {
    const message = { key: "course.end_before_start", values: { start: "2025-11-10", end: "2025-10" } }
    expect(messageText("en", message)).toBe(
      "The end, October 2025, is before the start: enter 10 November 2025 or later",
    )
    expect(messageText("ja", message)).toContain("2025年11月10日")
  })

  it("never show a key", () => {
    expect(messageText("en", { key: "Invalid input: expected string" })).not.toContain("Invalid")
  })
})
