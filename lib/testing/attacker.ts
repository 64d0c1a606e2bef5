import type { Block } from "@/lib/protection/roster"
import { knownBefore, mostAgain, type Contribution } from "@/lib/protection/protect"
import { base, participants, traits, traitsOf, type Trait } from "@/lib/protection/tables"
import { LinearProblem, type Range, type Terms } from "@/lib/testing/linear-problem"

/*
 * Somebody who wants to know what the protected tables hide, and has linear programming. Knows the method, every public
 * answer before and after one person changed, which people are rounded together, and, more than any table tells, what each
 * of these blocks adds to the tables. Does not know the secret.
 */

/** What is public at one moment. */
export type Publication = {
  /** In the order of time; of each only what is public. */
  blocks: readonly Pick<Block, "key" | "part" | "activities" | "sizeIsPublic" | "size">[]
  told: ReadonlyMap<string, Contribution>
}

/** How the numbers were rounded: by how much less and more than what is told a number can be. */
export type Method = { below: number; above: number; capped: boolean }

export const ourMethod: Method = { below: base - 1, above: base - 1, capped: true }

export type Cell = { moment: number; key: string; part: string; trait: Trait; word: string; range: Range }

const plenty = 200

/** One moment's unknowns: how many people of a block stand under a word. */
type Unknowns = Map<string, { size: number; words: Map<string, number> }>

export class Attacker {
  readonly #problem = new LinearProblem()
  readonly #moments: Unknowns[] = []
  readonly #publications: Publication[] = []

  constructor(readonly method: Method = ourMethod) {}

  /** Reads everything public at a moment. What the tables tell is only looked at where `readTables` is true. */
  read(publication: Publication, readTables: (key: string) => boolean = () => true): this {
    const unknowns: Unknowns = new Map()
    /** Those who came for the first time, by when they did; of those who are told of, also how many are told. */
    const came: { place: number; terms: Terms; told: number }[] = []
    for (const block of publication.blocks) {
      const told = publication.told.get(block.key)
      const cameUntil = (place: number) => came.filter(each => each.place < place)
      if (told) {
        const before = cameUntil(block.activities.first).reduce((sum, each) => sum + each.told, 0)
        const size = this.#sizeOf(block)
        const words = new Map<string, number>()
        for (const trait of traitsOf(block.part)) {
          const all = traits[trait].map(word => {
            const variable = this.#problem.variable({ least: 0, most: plenty })
            words.set(`${trait} ${word}`, variable)
            return [variable, 1] as const
          })
          this.#problem.know([...all, [size, -1]], { least: 0, most: 0 })
        }
        unknowns.set(block.key, { size, words })
        if (readTables(block.key)) this.#readTold(told, size, words, before)
      }
      const words = unknowns.get(block.key)?.words
      // Nobody comes again, or teaches as one who was trained, who was not there before; and once an activity at most.
      for (const known of [words?.get("coming again"), words?.get("training trained")]) {
        if (known === undefined) continue
        const { count, last } = block.activities
        const before = cameUntil(last).flatMap(({ terms }) => terms.map(([variable]) => [variable, -count] as const))
        this.#problem.know([[known, 1], ...before], { least: -plenty * 20 * count, most: 0 })
      }
      if (block.part !== participants) continue
      const first = words?.get("coming first")
      const place = block.activities.first
      if (told && first !== undefined) came.push({ place, terms: [[first, 1]], told: told.rounded.coming?.first ?? 0 })
      else if (!block.sizeIsPublic) {
        // A roster beside a head count that is too small to be told of.
        came.push({ place, terms: [[this.#problem.variable({ least: 0, most: 2 * base - 2 }), 1]], told: 0 })
      }
    }
    this.#moments.push(unknowns)
    this.#publications.push(publication)
    return this
  }

  #sizeOf({ sizeIsPublic, size }: Publication["blocks"][number]): number {
    return this.#problem.variable(sizeIsPublic ? { least: size, most: size } : { least: 0, most: plenty })
  }

  #readTold(told: Contribution, size: number, words: ReadonlyMap<string, number>, toldBefore: number): void {
    this.#problem.know([[size, 1]], { least: told.size, most: told.size + base - 1 })
    const { below, above, capped } = this.method
    for (const trait of traitsOf(told.part))
      for (const word of traits[trait]) {
        const variable = words.get(`${trait} ${word}`) ?? -1
        const number = told.rounded[trait]?.[word] ?? 0
        const known = trait === "coming" || trait === "training" ? knownBefore[trait] : null
        const atCap = capped && known !== null && (told.rounded[trait]?.[known.known] ?? 0) >= mostAgain(toldBefore)
        this.#problem.know([[variable, 1]], {
          least: atCap && word === known.others ? 0 : Math.max(0, number - below),
          most: atCap && word === known.known ? plenty : number + above,
        })
      }
  }

  /** Knows that at most so many people of a block changed from one moment to another, where it is told at both. */
  link(from: number, to: number, most: (key: string, trait: Trait) => number | null): this {
    const [a, b] = [this.#moments[from], this.#moments[to]]
    for (const [key, now] of b ?? []) {
      const then = a?.get(key)
      const part = this.#publications[to]?.told.get(key)?.part
      if (!then || part === undefined) continue
      for (const trait of traitsOf(part)) {
        const limit = most(key, trait)
        if (limit === null) continue
        const steps = traits[trait].map(word => {
          const more = this.#problem.variable({ least: 0, most: plenty })
          const less = this.#problem.variable({ least: 0, most: plenty })
          const [x, y] = [then.words.get(`${trait} ${word}`) ?? -1, now.words.get(`${trait} ${word}`) ?? -1]
          this.#problem.know(
            [
              [y, 1],
              [x, -1],
              [more, -1],
              [less, 1],
            ],
            { least: 0, most: 0 },
          )
          return { more, less }
        })
        this.#problem.know(
          steps.map(({ more }) => [more, 1]),
          { least: 0, most: limit },
        )
        this.#problem.know(
          steps.map(({ less }) => [less, 1]),
          { least: 0, most: limit },
        )
      }
    }
    return this
  }

  isRight(): boolean {
    return this.#problem.isPossible()
  }

  /** Every protected cell of every moment with the values it can have; exactly, where there are fewer than `enough`. */
  cells(enough: number): Cell[] {
    return this.#moments.flatMap((unknowns, moment) =>
      [...unknowns].flatMap(([key, { words }]) =>
        [...words].map(([name, variable]) => {
          const [trait, word] = name.split(" ") as [Trait, string]
          const part = this.#publications[moment]?.told.get(key)?.part ?? ""
          return { moment, key, part, trait, word, range: this.#problem.rangeOf([[variable, 1]], enough) }
        }),
      ),
    )
  }

  /** Of a sum of cells of the last moment: a cell of a table. */
  sum(names: readonly { key: string; trait: Trait; word: string }[], enough: number): Range {
    const unknowns = this.#moments.at(-1)
    const terms = names.map(
      ({ key, trait, word }) => [unknowns?.get(key)?.words.get(`${trait} ${word}`) ?? -1, 1] as const,
    )
    return this.#problem.rangeOf(terms, enough)
  }

  dispose(): void {
    this.#problem.dispose()
  }
}

export const widthOf = ({ least, most }: Range) => most - least + 1
