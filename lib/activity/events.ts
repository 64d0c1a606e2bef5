/** What can be told in the activity log: `<noun>.<past verb>`. The message key of an entry is `activity.<event>`. */
export const events = [
  "course.created",
  "course.updated",
  "course.copied",
  "course.deleted",
  "course.restored",
  "course.published",
  "course.withdrawn",
  "course.canceled",
  "course.postponed",
  "course.reinstated",
  "participation.added",
  "participation.updated",
  "participation.removed",
  "program.created",
  "program.updated",
  "program.deleted",
  "program.restored",
  "milestone.created",
  "milestone.updated",
  "milestone.deleted",
  "milestone.restored",
  "topic.created",
  "topic.updated",
  "topic.deleted",
  "topic.restored",
  "organization.created",
  "organization.updated",
  "organization.deleted",
  "organization.restored",
  "person.created",
  "person.updated",
  "person.deleted",
  "person.restored",
  "source.created",
  "source.updated",
  "source.deleted",
  "source.restored",
  "statement.created",
  "statement.updated",
  "statement.deleted",
  "statement.chosen",
  "user.created",
  "user.updated",
  "user.disabled",
  "user.enabled",
  "user.password_changed",
  "user.grants_changed",
  "user.signed_in",
  "user.signed_out",
] as const

export type ActivityEvent = (typeof events)[number]

/** The records in whose history an entry can stand. */
export const activityNouns = [
  "course",
  "program",
  "milestone",
  "topic",
  "organization",
  "person",
  "source",
  "statement",
  "user",
] as const

export type ActivityNoun = (typeof activityNouns)[number]

/** One field that changed. A personal one is named without what stood in it. */
export type Change = { field: string; from?: unknown; to?: unknown; personal?: true }
