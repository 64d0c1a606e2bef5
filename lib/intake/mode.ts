import type { Found, Findings } from "@/lib/intake/findings"
import { isWithin, type Reading } from "@/lib/intake/reading"
import type { ModeMeaning } from "@/lib/intake/words"
import type { CourseModeWord } from "@/lib/words"

/** Who travels: only where a word says it, not from the place alone. */
export function readMode(
  reading: Reading,
  places: Findings["places"],
  provider: string,
  isOwn: (sentence: Reading["sentences"][number]) => boolean,
): Found<CourseModeWord> | null {
  const said = reading.words.mode.filter(word =>
    reading.sentences.some(one => !one.dateline && isOwn(one) && isWithin(word, one)),
  )
  const first = (...meanings: ModeMeaning[]) => said.find(({ means }) => meanings.includes(means))
  const found = (word: (typeof said)[number] | undefined, value: CourseModeWord) =>
    word ? { start: word.start, end: word.end, value } : null
  const online = first("online")
  const travels = first("dispatch", "invitation")
  const hybrid = first("hybrid")
  if (hybrid) return found(hybrid, "hybrid")
  if (online) return found(online, first("on-site", "dispatch") ? "hybrid" : "online")
  if (!travels) return null
  const both = first("dispatch") && first("invitation")
  if (!both) return found(travels, travels.means === "invitation" ? "invitation" : "dispatch")
  const [place] = places
  if (!place) return null
  return place.value.country === provider
    ? found(first("invitation"), "invitation")
    : found(first("dispatch"), "dispatch")
}
