import type { Found } from "@/lib/intake/findings"
import { isWithin, type Reading } from "@/lib/intake/reading"

/** What is taught, each topic where it is first named. */
export function readTopics(reading: Reading): Found<string>[] {
  const found = new Map<string, Found<string>>()
  for (const { start, end, means } of reading.words.topic) {
    const own = reading.sentences.some(one => !one.aside && isWithin({ start, end }, one))
    if (own && !found.has(means)) found.set(means, { start, end, value: means })
  }
  return [...found.values()]
}
