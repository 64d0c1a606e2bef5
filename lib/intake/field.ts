import type { Found } from "@/lib/intake/findings"
import { isWithin, type Reading } from "@/lib/intake/reading"
import type { FieldWord } from "@/lib/words"

/** What it is about: the field whose words stand there most, those of the heading thrice; a near thing is no finding. */
export function readField(reading: Reading): Found<FieldWord> | null {
  const weights = new Map<FieldWord, { weight: number; start: number; end: number }>()
  for (const word of reading.words.field) {
    const sentence = reading.sentences.find(one => isWithin(word, one))
    if (!sentence || sentence.aside) continue
    const before = weights.get(word.means)
    const weight = (before?.weight ?? 0) + (sentence.heading ? 3 : 1)
    weights.set(word.means, { weight, start: before?.start ?? word.start, end: before?.end ?? word.end })
  }
  const [first, second] = [...weights].sort(([, a], [, b]) => b.weight - a.weight)
  if (!first || (second && second[1].weight * 2 > first[1].weight)) return null
  return { start: first[1].start, end: first[1].end, value: first[0] }
}
