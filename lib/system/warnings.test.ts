import { describe, expect, it } from "vitest"
import type { Outcomes } from "@/lib/backup/state"
import { warningsOf } from "@/lib/system/warnings"

const now = new Date("2026-03-10T12:00:00Z")
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const backup = (days: number, problem: string | null = null) => ({
  at: ago(days),
  host: "one",
  file: "x",
  problem,
  rows: 1,
  bytes: 1,
  log: null,
})
const drill = (days: number, problem: string | null = null) => ({
  ...backup(days, problem),
  madeAt: null,
  tables: 1,
  seconds: 1,
})
const check = (days: number): Outcomes["activity.checked"] => ({
  at: ago(days),
  entries: 1,
  head: null,
  heads: 1,
  problems: [],
  places: 0,
})
const well: Partial<Outcomes> = {
  "backup.last": backup(0.5),
  "backup.last_good": backup(0.5),
  "backup.drill": drill(3),
  "activity.checked": check(0.5),
  "activity.heads": { at: ago(3), follows: true },
}
const large = { free: 50e9, size: 100e9 }
const facts = { outcomes: well, now, everyHours: 24, since: new Date(ago(100)), disk: large, logIsProtected: true }

describe("the warnings of the page System", () => {
  it("are none where all is well, and in a register that is new", () => {
    expect(warningsOf(facts)).toEqual([])
    expect(warningsOf({ ...facts, outcomes: {}, since: new Date(ago(1)) })).toEqual([])
    expect(warningsOf({ ...facts, outcomes: {}, since: null })).toEqual([])
  })
  it.each<[string, Partial<Outcomes>, string[]]>([
    ["the last backup failed", { "backup.last": backup(0.1, "no room") }, ["backup_failed"]],
    ["the last good one is two days old", { "backup.last_good": backup(2.1) }, ["backup_old"]],
    ["the last drill failed", { "backup.drill": drill(1, "damaged") }, ["drill_failed"]],
    ["the last drill is old", { "backup.drill": drill(40) }, ["drill_old"]],
    ["the log was not checked", { "activity.checked": check(3) }, ["log_unchecked"]],
    [
      "the log was tampered with",
      { "activity.checked": { ...check(0.1), problems: [{ kind: "missing", from: 1, to: 2 }], places: 1 } },
      ["log_tampered"],
    ],
    ["the log is another one", { "activity.heads": { at: ago(0), follows: false } }, ["log_differs"]],
  ])("tell that %s", (_fact, changed, told) => {
    expect(warningsOf({ ...facts, outcomes: { ...well, ...changed } })).toEqual(told)
  })
  it("tell that nothing was ever backed up, tried or checked", () => {
    expect(warningsOf({ ...facts, outcomes: {} })).toEqual(["backup_old", "drill_never", "log_unchecked"])
  })
  it("allow a week to whoever makes backups by hand", () => {
    const byHand = { ...facts, everyHours: 0 }
    expect(warningsOf({ ...byHand, outcomes: { ...well, "backup.last_good": backup(6) } })).toEqual([])
    expect(warningsOf({ ...byHand, outcomes: { ...well, "backup.last_good": backup(8) } })).toEqual(["backup_old"])
  })
  it("tell of a full disk and of a log that the application may change", () => {
    expect(warningsOf({ ...facts, disk: { free: 0.5e9, size: 10e9 } })).toEqual(["disk_low"])
    expect(warningsOf({ ...facts, logIsProtected: false })).toEqual(["log_unprotected"])
  })
})
