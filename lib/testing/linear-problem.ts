import loadHighs, { type Model } from "highs"

/** Unknown whole numbers and what is known of them, for somebody who can solve linear programs. */

const highs = await loadHighs()

export type Terms = readonly (readonly [variable: number, factor: number])[]
export type Range = { least: number; most: number }

export class LinearProblem {
  readonly #model: Model = highs.createModel()
  readonly #seen: Float64Array[] = []
  #variables = 0

  constructor() {
    this.#model.options.set({ output_flag: false })
  }

  variable({ least, most }: Range): number {
    this.#model.addVar(least, most)
    return this.#variables++
  }

  /** That a sum lies between two numbers. */
  know(terms: Terms, { least, most }: Range): void {
    const indices = terms.map(([variable]) => variable)
    this.#model.addRow(least, most, { indices, values: terms.map(([, factor]) => factor) })
  }

  isPossible(): boolean {
    return this.#variables === 0 || this.#solve([], "minimize") !== null
  }

  /**
   * Between which whole numbers a sum must lie. A range that is at least as wide as `enough` by solutions already found is
   * not made wider.
   */
  rangeOf(terms: Terms, enough = Infinity): Range {
    const values = this.#seen.map(solution => valueOf(terms, solution))
    let [least, most] = [Math.min(...values), Math.max(...values)]
    for (const sense of ["maximize", "minimize"] as const) {
      if (most - least + 1 >= enough) break
      const solution = this.#solve(terms, sense)
      if (!solution) throw new Error("What is known contradicts itself")
      least = Math.min(least, valueOf(terms, solution))
      most = Math.max(most, valueOf(terms, solution))
    }
    return { least: Math.ceil(least - tolerance), most: Math.floor(most + tolerance) }
  }

  dispose(): void {
    this.#model.dispose()
  }

  #solve(terms: Terms, sense: "minimize" | "maximize"): Float64Array | null {
    for (const [variable, factor] of terms) this.#model.changeColCost(variable, factor)
    this.#model.changeObjectiveSense(highs.constants.objectiveSense[sense])
    this.#model.run()
    const found = this.#model.getModelStatus() === highs.constants.modelStatus.optimal
    const solution = found ? Float64Array.from(this.#model.getSolution().colValue) : null
    for (const [variable] of terms) this.#model.changeColCost(variable, 0)
    if (solution) this.#seen.push(solution)
    return solution
  }
}

const tolerance = 1e-6

const valueOf = (terms: Terms, solution: Float64Array) =>
  terms.reduce((sum, [variable, factor]) => sum + factor * (solution[variable] ?? 0), 0)
