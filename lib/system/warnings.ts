import type { Outcomes } from "@/lib/backup/state"

/* What an administrator has to know before it is needed. */

const hour = 60 * 60_000
const day = 24 * hour

/** Those above the line are told on every page of the office. */
export const urgentWarnings = [
  "log_tampered",
  "log_differs",
  "backup_failed",
  "backup_old",
  "drill_failed",
  "disk_low",
] as const
export const otherWarnings = ["drill_never", "drill_old", "log_unchecked", "log_unprotected"] as const

export type SystemWarning = (typeof urgentWarnings)[number] | (typeof otherWarnings)[number]

export type Disk = { free: number; size: number }

type Facts = {
  outcomes: Partial<Outcomes>
  now: Date
  everyHours: number
  /** When the first thing happened in the register; null where nothing did. */
  since: Date | null
  disk: Disk | null
  /** Whether the application may change what stands in the log; null where that was not asked. */
  logIsProtected: boolean | null
}

export function warningsOf({ outcomes, now, everyHours, since, disk, logIsProtected }: Facts): SystemWarning[] {
  const age = (at: string | Date | null | undefined) =>
    at ? now.getTime() - new Date(at).getTime() : Number.POSITIVE_INFINITY
  const last = outcomes["backup.last"]
  const good = outcomes["backup.last_good"]
  const drilled = outcomes["backup.drill"]
  const checked = outcomes["activity.checked"]
  // whoever makes backups by a timer of his own makes one a week at least
  const tooOld = everyHours === 0 ? 7 * day : everyHours * hour + Math.max(everyHours * hour, 6 * hour)
  const found: Record<SystemWarning, boolean> = {
    log_tampered: (checked?.problems.length ?? 0) > 0,
    log_differs: outcomes["activity.heads"]?.follows === false,
    backup_failed: last !== undefined && last.problem !== null,
    backup_old: since !== null && age(good?.at ?? since) > tooOld,
    drill_failed: drilled !== undefined && drilled.problem !== null,
    disk_low: disk !== null && (disk.free < 1024 ** 3 || disk.free < disk.size / 50),
    drill_never: drilled === undefined && since !== null && age(since) > 8 * day,
    drill_old: drilled !== undefined && age(drilled.at) > 31 * day,
    log_unchecked: since !== null && age(checked?.at ?? since) > 2 * day,
    log_unprotected: logIsProtected === false,
  }
  return [...urgentWarnings, ...otherWarnings].filter(warning => found[warning])
}

export const isUrgent = (warning: SystemWarning): boolean => urgentWarnings.some(urgent => urgent === warning)
