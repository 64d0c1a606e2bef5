/** The query of an address, as a page or a route gets it. */
export type QueryParams = URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>

/** A value that is not understood, and what would be. */
export type QueryProblem = { name: string; value: string; allowed: string }

/** All values of a name that are not blank. */
export function valuesOf(params: QueryParams, name: string): string[] {
  const given = params instanceof URLSearchParams ? params.getAll(name) : (params[name] ?? [])
  return [given].flat().filter(value => value.trim() !== "")
}

/** What the API and the CSV files throw: answered with 400, every problem named. */
export class BadQuery extends Error {
  override name = "BadQuery"
  constructor(readonly problems: readonly QueryProblem[]) {
    super(problems.map(({ name, allowed }) => `${name}: ${allowed}`).join("; "))
  }
}
