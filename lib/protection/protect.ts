import { down, type Block, type Counts, type Facts } from "@/lib/protection/roster"
import { roundTogether, type Chance } from "@/lib/protection/rounding"
import { base, participants, type Trait } from "@/lib/protection/tables"

/** A block as it stood when its numbers were rounded last, and whether it is told now. Kept, and never shown. */
export type KeptBlock = { key: string; counts: Counts; size: number; rounded: Counts; told: boolean }

/** What a block adds to the tables: its size and its traits, all of them multiples of the base. */
export type Contribution = { key: string; part: string; facts: Facts; size: number; rounded: Counts }

/**
 * The blocks as they are kept from now on, and what of them is told. One is rounded anew only when as many people have
 * changed in it as make a base: what one person changes is seen in no table.
 *
 * The participants come first, in the order of time. Nobody comes again, or teaches as one who was trained, who was not there
 * before, and that so many did must not show that all of those before did: more than `mostAgain` are told of in no case, and
 * the others stand as new.
 */
export function protect(
  blocks: readonly Block[],
  keptBefore: ReadonlyMap<string, KeptBlock>,
  threshold: number,
  chance: Chance,
): { kept: KeptBlock[]; contributions: Contribution[] } {
  const kept: KeptBlock[] = []
  const contributions: Contribution[] = []
  const came: { place: number; first: number }[] = []
  for (const block of blocks) {
    const before = came.filter(({ place }) => place < block.activities.first).reduce((sum, { first }) => sum + first, 0)
    const most = mostAgain(before)
    const now = keep(block, keptBefore.get(block.key), smallest(block, threshold, chance), most, chance)
    if (now) kept.push(now)
    if (!now?.told) continue
    const { key, part, facts } = block
    const rounded = noMoreKnown(now.rounded, most)
    if (part === participants) came.push({ place: block.activities.first, first: rounded.coming?.first ?? 0 })
    contributions.push({ key, part, facts, size: down(now.size), rounded })
  }
  return { kept, contributions }
}

/** The words of those who were there before, and of those who were not. */
export const knownBefore = {
  coming: { known: "again", others: "first" },
  training: { known: "trained", others: "other" },
} as const satisfies Partial<Record<Trait, { known: string; others: string }>>

function noMoreKnown(rounded: Counts, most: number): Counts {
  const capped = { ...rounded }
  for (const trait of ["coming", "training"] as const) {
    const parts = rounded[trait]
    if (!parts) continue
    const { known, others } = knownBefore[trait]
    const back = Math.max(0, (parts[known] ?? 0) - most)
    capped[trait] = { ...parts, [known]: (parts[known] ?? 0) - back, [others]: (parts[others] ?? 0) + back }
  }
  return capped
}

/** How many at most are told to have come again where so many are told to have come before. */
export const mostAgain = (came: number) => Math.max(0, down(came - (base - 1)))

function keep(
  block: Block,
  before: KeptBlock | undefined,
  smallest: number,
  mostAgain: number,
  chance: Chance,
): KeptBlock | null {
  const isLarge = block.size >= smallest
  const changed = before ? difference(before, block) : block.size
  if (before && changed < base) return { ...before, told: isLarge || (before.told && !block.sizeIsPublic) }
  if (!isLarge) return before ? { ...before, told: false } : null
  const rounded =
    round(block, before, chance) ?? (before && changed === base ? before.rounded : round(block, undefined, chance))
  if (!rounded) throw new Error("Parts without a past can always be rounded")
  if (before && rounded === before.rounded) return { ...before, told: true }
  return {
    ...{ key: block.key, counts: block.counts, size: block.size, told: true },
    rounded: noMoreKnown(rounded, mostAgain),
  }
}

function round({ key, counts }: Block, before: KeptBlock | undefined, chance: Chance): Counts | null {
  const rounded: Counts = {}
  for (const trait of Object.keys(counts) as Trait[]) {
    const last = before && { parts: before.counts[trait] ?? {}, rounded: before.rounded[trait] ?? {} }
    const parts = roundTogether(counts[trait] ?? {}, `${key} ${trait}`, chance, last)
    if (!parts) return null
    rounded[trait] = parts
  }
  return rounded
}

/**
 * From which size on a block is told of. Where nothing public says its size, the limit itself is not known: that the block
 * appears or goes does not tell how many there are.
 */
function smallest({ key, sizeIsPublic }: Block, threshold: number, chance: Chance): number {
  const least = Math.max(threshold, base)
  return sizeIsPublic ? least : least + Math.floor(chance(`${key} from`) * base)
}

/** How many people came, went or changed at least, by what can be seen of it in the counts. */
function difference(before: KeptBlock, now: Block): number {
  const changes = (Object.keys(now.counts) as Trait[]).map(trait => {
    const [a, b] = [before.counts[trait] ?? {}, now.counts[trait] ?? {}]
    const steps = [...new Set([...Object.keys(a), ...Object.keys(b)])].map(word => (b[word] ?? 0) - (a[word] ?? 0))
    const sum = (sign: 1 | -1) => steps.reduce((total, step) => total + Math.max(0, sign * step), 0)
    return Math.max(sum(1), sum(-1))
  })
  return Math.max(Math.abs(now.size - before.size), ...changes)
}
