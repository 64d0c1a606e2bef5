import { events, type ActivityEvent } from "@/lib/activity/events"

/** What a reader of the log may look for, whatever the kind of record. Every event is in one group. */
export const eventGroups = [
  "made",
  "changed",
  "removed",
  "publication",
  "life",
  "roster",
  "reading",
  "access",
  "door",
] as const

export type EventGroup = (typeof eventGroups)[number]

const byVerb: Record<string, EventGroup | undefined> = {
  created: "made",
  copied: "made",
  confirmed: "made",
  frozen: "publication",
  received: "made",
  settled: "changed",
  updated: "changed",
  undone: "removed",
  exported_people: "made",
  exported_log: "made",
  asked_for_backup: "made",
  document_added: "made",
  document_replaced: "changed",
  document_removed: "removed",
  document_restored: "removed",
  chosen: "changed",
  choice_undone: "changed",
  merged: "changed",
  unmerged: "changed",
  kept_apart: "changed",
  erased: "removed",
  set_retention: "changed",
  exported: "made",
  read: "reading",
  read_people: "reading",
  stated_purpose: "reading",
  deleted: "removed",
  restored: "removed",
  published: "publication",
  withdrawn: "publication",
  canceled: "life",
  postponed: "life",
  reinstated: "life",
  held: "life",
  plan_added: "life",
  plan_removed: "life",
  plan_restored: "life",
  disabled: "access",
  enabled: "access",
  password_changed: "access",
  grants_changed: "access",
  invited: "access",
  reset_offered: "access",
  password_chosen: "access",
  factor_set_up: "access",
  factor_removed: "access",
  factors_required: "access",
  recovery_codes_made: "access",
  recovery_code_used: "access",
  signed_in: "door",
  signed_out: "door",
}

/** The group of an event; what is done to a roster stands together. */
export function groupOf(event: ActivityEvent): EventGroup {
  const [noun, verb = ""] = event.split(".")
  const isOfRoster = noun === "participation" || (noun === "roster" && verb !== "read")
  const group = isOfRoster ? "roster" : byVerb[verb]
  if (!group) throw new Error(`The event ${event} is in no group`)
  return group
}

/** Who came in and went out, and who read what: no changes, and more of them than of all others. */
const noChanges: readonly EventGroup[] = ["door", "reading"]

/** The events of a group. Without one, all that changed something. */
export function eventsOf(group: EventGroup | null): ActivityEvent[] {
  return events.filter(event => (group === null ? !noChanges.includes(groupOf(event)) : groupOf(event) === group))
}
