import { readEntries, type ActivityRecord } from "@/lib/activity/entries"
import { eventsOf } from "@/lib/activity/groups"
import type { ActivityNoun } from "@/lib/activity/events"

/** What was last done to a record and to what is told with it. Whoever asks has made sure that the user may read it. */
export function readHistory(
  noun: ActivityNoun,
  recordId: string,
  milestones: readonly string[] = [],
): Promise<ActivityRecord[]> {
  return readEntries(
    {
      event: { in: eventsOf(null) },
      OR: [
        { noun, recordId },
        { noun: "milestone", recordId: { in: [...milestones] } },
      ],
    },
    { take: 20 },
  )
}
