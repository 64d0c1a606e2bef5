import { down } from "@/lib/protection/roster"
import { base } from "@/lib/protection/tables"

/** A number from 0 to 1 that follows from a name and the secret of the register: the same name, the same number. */
export type Chance = (name: string) => number

export type Parts = Readonly<Record<string, number>>

/** How the parts stood, and what they were rounded to. */
export type Before = { parts: Parts; rounded: Parts }

/**
 * Rounds the parts of a whole to multiples of the base, up or down, so that they add up to the whole rounded down. Which of
 * them go up is drawn, those with more to spare more often; any choice that adds up can come out, so that the result tells
 * of a part only that it is less than a base away, and of all of them what they add up to.
 *
 * A part that changed by no more than a base since it was rounded before goes no further than to the next multiple: a jump
 * over one would tell how much it changed. Null where the parts cannot be rounded so.
 */
export function roundTogether(
  parts: Parts,
  name: string,
  chance: Chance,
  before?: Before,
): Record<string, number> | null {
  const options = Object.entries(parts).map(([word, part]) => {
    const [low, high] = [down(part), -down(-part)]
    const last = before?.rounded[word] ?? 0
    const isNear = before !== undefined && Math.abs(part - (before.parts[word] ?? 0)) <= base
    const near = [low, high].filter(option => !isNear || Math.abs(option - last) <= base)
    const allowed = near.length > 0 ? near : [low, high]
    return { word, part, low: Math.min(...allowed), high: Math.max(...allowed) }
  })
  const missing = (down(sum(Object.values(parts))) - sum(options.map(({ low }) => low))) / base
  // The first of a race in which each runs at the speed of its remainder.
  const race = options
    .filter(({ low, high }) => low < high)
    .map(({ word, part }) => ({ word, time: -Math.log(chance(`${name} ${word}`)) / (part % base) }))
    .sort((a, b) => a.time - b.time)
    .map(({ word }) => word)
  if (missing < 0 || missing > race.length) return null
  const up = new Set(race.slice(0, missing))
  return Object.fromEntries(options.map(({ word, low, high }) => [word, up.has(word) ? high : low]))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
