import { activityNouns, type ActivityNoun } from "@/lib/activity/events"
import { eventGroups, type EventGroup } from "@/lib/activity/groups"
import { isPartialDate } from "@/lib/dates/partial-date"
import { valuesOf, type QueryParams } from "@/lib/filters/query"
import { readChoice } from "@/lib/lists/list-query"
import type { Query } from "@/lib/paths"
import { isUuid } from "@/lib/uuid"

/** Who did it, where that is not a user. */
export const bySystem = "system"

export type ActivityFilter = {
  /** Id of a user, or `system`. */
  user: string | null
  noun: ActivityNoun | null
  /** Id of a record, with its noun. */
  record: string | null
  group: EventGroup | null
  /** First and last day, in the time zone of the program. */
  from: string | null
  to: string | null
  /** Only entries older than this one: the next page. */
  before: bigint | null
}

/** Reads the query of the log. What is not understood is as if it were not there. */
export function readActivityFilter(params: QueryParams): ActivityFilter {
  const one = (name: string) => valuesOf(params, name)[0]?.trim() ?? null
  const only = (name: string, isRight: (value: string) => boolean) => {
    const value = one(name)
    return value !== null && isRight(value) ? value : null
  }
  const noun = readChoice(params, "noun", activityNouns)
  const before = only("before", value => /^\d{1,18}$/.test(value))
  return {
    user: only("user", value => value === bySystem || isUuid(value)),
    noun,
    record: noun && only("record", isUuid),
    group: readChoice(params, "group", eventGroups),
    from: only("from", isDay),
    to: only("to", isDay),
    before: before === null ? null : BigInt(before),
  }
}

/** The filter as a query again, without the page. */
export function activityQuery({ user, noun, record, group, from, to }: ActivityFilter): Query {
  return { user, noun, record, group, from, to }
}

export const isNarrowed = (filter: ActivityFilter) => Object.values(activityQuery(filter)).some(value => value !== null)

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && isPartialDate(text)
