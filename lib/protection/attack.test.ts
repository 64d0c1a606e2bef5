import { createHmac } from "node:crypto"
import { describe, expect, it } from "vitest"
import { protect, type Contribution, type KeptBlock } from "@/lib/protection/protect"
import { blocksOf, type Activity, type Attendance, type Block, type Counts } from "@/lib/protection/roster"
import { roundTogether, type Chance } from "@/lib/protection/rounding"
import { base, instructors, participants, traits, type Trait } from "@/lib/protection/tables"
import { Attacker, ourMethod, widthOf, type Cell, type Method, type Publication } from "@/lib/testing/attacker"
import { randomFrom, type Random } from "@/lib/testing/random"
import { randomRegister } from "@/lib/testing/random-register"
import { rostersOf } from "@/lib/testing/register-rosters"
import { minutes, runs } from "@/lib/testing/size"

/*
 * What the protection promises: of every number that stands in a protected table, so many values are possible to whoever
 * knows everything that is public, or as few as would be possible without the tables.
 */

const promised = 5
/** To whoever saw every publication before, one person after another, and the one in which numbers were rounded anew. */
const promisedOverTime = 4
const threshold = 5
const databases = { sample: 50, deep: 2000 }

const chanceOf =
  (seed: number): Chance =>
  name =>
    (createHmac("sha256", `secret ${seed}`).update(name).digest().readUInt32BE() + 1) / 2 ** 32

type Rosters = { activities: Activity[]; attendances: Attendance[] }
type State = Rosters & { blocks: Block[]; kept: KeptBlock[]; contributions: Contribution[] }
type Protect = (
  blocks: readonly Block[],
  kept: readonly KeptBlock[],
  chance: Chance,
) => Pick<State, "kept" | "contributions">

const ours: Protect = (blocks, kept, chance) =>
  protect(blocks, new Map(kept.map(block => [block.key, block])), threshold, chance)

function publish(rosters: Rosters, kept: KeptBlock[], chance: Chance, how: Protect): State {
  const blocks = blocksOf(rosters.activities, rosters.attendances, threshold)
  return { ...rosters, blocks, ...how(blocks, kept, chance) }
}

const publicationOf = ({ blocks, contributions }: State): Publication => ({
  blocks,
  told: new Map(contributions.map(contribution => [contribution.key, contribution])),
})

const firstState = (seed: number, how = ours) => publish(rostersOf(randomRegister(seed)), [], chanceOf(seed), how)

/** The cells that are narrower than promised, and than they are without the tables. */
function found(attacker: Attacker, withoutTables: Attacker, promised: number): Cell[] {
  // What the attacker takes for sure must be true, or nothing it finds means anything.
  expect(withoutTables.isRight()).toBe(true)
  expect(attacker.isRight()).toBe(true)
  const narrow = attacker.cells(promised).filter(({ range }) => widthOf(range) < promised)
  if (narrow.length === 0) return []
  const known = new Map(withoutTables.cells(promised).map(cell => [nameOf(cell), widthOf(cell.range)]))
  return narrow.filter(cell => widthOf(cell.range) < (known.get(nameOf(cell)) ?? promised))
}

const nameOf = ({ moment, key, trait, word }: Cell) => [moment, key, trait, word].join(" ")

/** What the tables of a publication tell is looked at where its numbers were rounded; later they only stand as they were. */
type Reading = { publication: Publication; rounded: (key: string) => boolean }

function attack(readings: Reading[], method: Method, promised: number, more: (attacker: Attacker) => Attacker) {
  const [attacker, withoutTables] = [new Attacker(method), new Attacker(method)]
  try {
    for (const { publication, rounded } of readings) {
      attacker.read(publication, rounded)
      withoutTables.read(publication, () => false)
    }
    return found(more(attacker), more(withoutTables), promised)
  } finally {
    attacker.dispose()
    withoutTables.dispose()
  }
}

const attackOnce = (state: State, method: Method = ourMethod) =>
  attack([{ publication: publicationOf(state), rounded: () => true }], method, promised, attacker => attacker)

/** One person comes, goes, or turns out to be somewhere else, in one activity or in all. */
function changeOnePerson(random: Random, focus: string, state: State): State["attendances"] {
  const there = state.attendances.filter(({ activity }) => activity === focus)
  const [one] = random.some(there, 1)
  if (!one || random.chance(0.4)) {
    const known = state.attendances.filter(({ person }) => !there.some(other => other.person === person))
    const person = random.chance(0.5) && known.length > 0 ? random.pick(known).person : random.uuid()
    const part = one?.part ?? random.pick(parts)
    return [...state.attendances, { ...someTraits(random), activity: focus, person, part }]
  }
  if (random.chance(0.5)) {
    const everywhere = random.chance(0.2)
    return state.attendances.filter(
      ({ person, activity }) => person !== one.person || (!everywhere && activity !== focus),
    )
  }
  return state.attendances.map(row => (row === one ? { ...row, ...someTraits(random) } : row))
}

const parts = [participants, participants, instructors]

const someTraits = (random: Random) => ({
  rankBand: random.pick(traits.rankBand),
  sex: random.pick(traits.sex),
  organizationKind: random.pick(traits.organizationKind),
  side: random.pick(traits.side),
})

type Story = { first: State; before: State; last: State; crossed: ReadonlySet<string> }

/** One publication after another, each with one person changed, until something is told that was not, or rounded anew. */
function story(seed: number, how = ours): Story | null {
  const random = randomFrom(seed + 1_000_000)
  const first = firstState(seed, how)
  const focus = random.some(first.activities, 1)[0]?.id
  if (focus === undefined) return null
  let before = first
  const crossed = new Set<string>()
  for (let step = 0; step < 30; step++) {
    const last = publish(
      { ...before, attendances: changeOnePerson(random, focus, before) },
      before.kept,
      chanceOf(seed),
      how,
    )
    for (const part of [participants, instructors])
      if (largeRosters(last, part) !== largeRosters(before, part)) crossed.add(part)
    // Somebody who taught several courses leaves them all.
    const teaching = ({ attendances }: State) => attendances.filter(({ part }) => part === instructors).length
    if (teaching(before) - teaching(last) > 1) crossed.add(instructors)
    // Somebody who turns out to have been trained, or not, was so in every course that they taught.
    if (mostMoved(before, last, "training") > 1) crossed.add("training")
    if (roundingOf(last) !== roundingOf(before)) return { first, before, last, crossed }
    before = last
  }
  return { first, before, last: before, crossed }
}

/** In how many blocks that are told before and after something changes with one person. */
function changesSeen(seed: number, how: Protect): number {
  const random = randomFrom(seed + 2_000_000)
  const first = firstState(seed, how)
  const focus = random.some(first.activities, 1)[0]?.id ?? ""
  const attendances = changeOnePerson(random, focus, first)
  // Somebody who joins a roster that is then large enough to be told of is seen with all the others there.
  const crosses = [participants, instructors].some(
    part => largeRosters(first, part) !== largeRosters({ ...first, attendances }, part),
  )
  if (crosses) return 0
  const second = publish({ ...first, attendances }, first.kept, chanceOf(seed), how)
  const before = new Map(first.contributions.map(({ key, rounded }) => [key, rounded]))
  return second.contributions.filter(
    ({ key, rounded }) => before.has(key) && JSON.stringify(before.get(key)) !== JSON.stringify(rounded),
  ).length
}

/** Which rosters are large enough to be told of: who stands in one that becomes so joins the others all at once. */
function largeRosters({ activities, attendances }: Rosters, part: string): string {
  const sizeOf = (id: string) => attendances.filter(row => row.activity === id && row.part === part).length
  return activities
    .map(({ id }) => id)
    .filter(id => sizeOf(id) >= threshold)
    .join()
}

/** What is told of somebody by other courses: many may change at once when a roster becomes large enough to be told of. */
const knewOthers: ReadonlySet<Trait> = new Set(["coming", "training"])

/** The largest step that a word of a trait makes in any block from one state to the next. */
function mostMoved(before: State, last: State, trait: Trait): number {
  const then = new Map(before.blocks.map(({ key, counts }) => [key, counts[trait]]))
  return Math.max(
    0,
    ...last.blocks.flatMap(({ key, counts }) =>
      Object.entries(counts[trait] ?? {}).map(([word, number]) => Math.abs(number - (then.get(key)?.[word] ?? 0))),
    ),
  )
}

/** Changes when a block is rounded anew, even to the same numbers, and when one appears or goes. */
const roundingOf = ({ kept }: State) => JSON.stringify(kept.map(({ key, counts, told }) => [key, counts, told]))

function attackOverTime(
  { first, before, last, crossed }: Story,
  method = ourMethod,
  steps = { kept: base - 1, anew: base },
): Cell[] {
  const rounded = new Map(first.kept.map(block => [block.key, block.counts]))
  const anew = new Set(last.kept.filter(({ key, counts }) => rounded.get(key) !== counts).map(({ key }) => key))
  const readings = [
    { publication: publicationOf(first), rounded: () => true },
    { publication: publicationOf(before), rounded: () => false },
    { publication: publicationOf(last), rounded: (key: string) => anew.has(key) },
  ]
  // Where a roster begins or ceases to be told of, many people change at once in what is made of several rosters.
  const unless = (limit: number) => (key: string, trait: Trait) =>
    (knewOthers.has(trait) && crossed.has(participants)) ||
    (trait === "training" && crossed.has(trait)) ||
    (key.startsWith(instructors) && crossed.has(instructors))
      ? null
      : limit
  return attack(readings, method, promisedOverTime, attacker =>
    attacker
      .link(0, 1, unless(steps.kept))
      .link(1, 2, unless(1))
      .link(0, 2, (key, trait) => unless(anew.has(key) ? steps.anew : steps.kept)(key, trait)),
  )
}

/** What the protection costs: of the numbers that are not 0, which are not told, or told otherwise. */
function count(
  { blocks, contributions }: State,
  costs: { cells: number; lost: number; zeroed: number; changed: number },
) {
  const told = new Map(contributions.map(({ key, rounded }) => [key, rounded]))
  for (const { key, counts } of blocks)
    for (const trait of Object.keys(counts) as Trait[])
      for (const [word, number] of Object.entries(counts[trait] ?? {})) {
        if (number === 0) continue
        const rounded = told.get(key)?.[trait]?.[word]
        costs.cells++
        if (rounded === undefined) costs.lost++
        else if (rounded === 0) costs.zeroed++
        else if (rounded !== number) costs.changed++
      }
}

describe("an attacker who reads every public answer of a small register", () => {
  it(
    "narrows no number of the protected tables down",
    ({ task }) => {
      const costs = { cells: 0, lost: 0, zeroed: 0, changed: 0 }
      for (let seed = 1; seed <= runs(databases); seed++) {
        const state = firstState(seed)
        expect(attackOnce(state), `register ${seed}`).toEqual([])
        count(state, costs)
      }
      const share = (number: number) => `${Math.round((100 * number) / costs.cells)} %`
      task.meta.figures =
        `${runs(databases)} registers, ${costs.cells} numbers that are not 0, of which ${share(costs.lost)} are not told ` +
        `because their list is too small, ${share(costs.zeroed)} are told as 0, ${share(costs.changed)} as another number`
    },
    minutes({ sample: 1, deep: 20 }),
  )

  it(
    "narrows none down by publications that differ by one person",
    ({ task }) => {
      let [stories, changes] = [0, 0]
      for (let seed = 1; seed <= runs(databases); seed++) {
        const told = story(seed)
        if (!told) continue
        stories++
        if (told.last !== told.before) changes++
        expect(attackOverTime(told), `register ${seed}`).toEqual([])
      }
      task.meta.figures = `${stories} registers, in ${changes} of which the tables changed`
    },
    minutes({ sample: 1, deep: 20 }),
  )

  it(
    "sees nothing in the tables of one person who comes, goes or turns out to be somewhere else",
    { timeout: minutes({ sample: 1, deep: 5 }) },
    () => {
      for (let seed = 1; seed <= runs(databases); seed++) expect(changesSeen(seed, ours), `register ${seed}`).toBe(0)
    },
  )
})

describe("without one of the steps of the protection", { timeout: 60_000 }, () => {
  const findings = (count: number, search: (seed: number) => Cell[]) =>
    Array.from({ length: count }, (_, at) => search(at + 1)).flat()
  const pinned = (cells: Cell[]) => cells.filter(({ range }) => widthOf(range) === 1)

  it("the attacker finds numbers that were each rounded to the nearest multiple, not together", () => {
    const nearest = (number: number) => Math.round(number / base) * base
    const alone: Protect = (blocks, kept, chance) => {
      const { contributions, ...rest } = ours(blocks, kept, chance)
      const counts = new Map(rest.kept.map(block => [block.key, block.counts]))
      return {
        ...rest,
        contributions: contributions.map(contribution => ({
          ...contribution,
          rounded: mapParts(counts.get(contribution.key) ?? {}, nearest),
        })),
      }
    }
    const method = { below: (base - 1) / 2, above: (base - 1) / 2, capped: false }
    expect(
      pinned(findings(databases.sample, seed => attackOnce(firstState(seed, alone), method))).length,
    ).toBeGreaterThan(0)
  })

  it("the attacker finds numbers when as many may come again as are told to have come before", () => {
    const uncapped: Protect = (blocks, kept, chance) => {
      const { contributions, ...rest } = ours(blocks, kept, chance)
      return {
        ...rest,
        contributions: contributions.map(contribution => {
          const counts = rest.kept.find(({ key }) => key === contribution.key)?.counts.coming
          const coming = counts && roundTogether(counts, `${contribution.key} coming`, chance)
          return { ...contribution, rounded: { ...contribution.rounded, ...(coming && { coming }) } }
        }),
      }
    }
    const method = { ...ourMethod, capped: false }
    expect(findings(300, seed => attackOnce(firstState(seed, uncapped), method)).length).toBeGreaterThan(0)
  })

  it("the attacker sees the tables change with one person", () => {
    const always: Protect = (blocks, _kept, chance) => ours(blocks, [], chance)
    const seen = Array.from({ length: databases.sample }, (_, at) => changesSeen(at + 1, always))
    expect(seen.filter(changes => changes > 0).length).toBeGreaterThan(0)
  })
})

const mapParts = (counts: Counts, change: (number: number) => number): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([trait, parts]) => [
      trait,
      Object.fromEntries(Object.entries(parts).map(([word, number]) => [word, change(number)])),
    ]),
  )
