/** Chance that is the same for the same seed: for made-up data of which a failing case must be found again. */
export type Random = {
  /** From 0 to 1. */
  next: () => number
  /** A whole number from least to most. */
  int: (least: number, most: number) => number
  pick: <Value>(values: readonly Value[]) => Value
  /** Whether, with this probability. */
  chance: (probability: number) => boolean
  some: <Value>(values: readonly Value[], count: number) => Value[]
  uuid: () => string
}

export function randomFrom(seed: number): Random {
  let state = (seed * 0x9e3779b1) >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const some = <Value>(values: readonly Value[], count: number) => {
    const left = [...values]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)).flat()
  }
  return {
    next,
    int,
    some,
    pick: values => {
      const [value] = values.slice(int(0, values.length - 1))
      if (value === undefined) throw new Error("There is nothing to pick from")
      return value
    },
    chance: probability => next() < probability,
    uuid: () => {
      const digits = Array.from({ length: 32 }, () => int(0, 15).toString(16))
      digits[12] = "7"
      digits[16] = "8"
      return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    },
  }
}
