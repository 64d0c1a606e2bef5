/** A public figure: the number with what must be said beside it. */
export type Figure = {
  /** Null: not known, or not told. 0 only where nothing was counted. */
  value: number | null
  /** How many courses stand behind it. */
  courses: number
  /** Of these, those that add nothing because their number is not known or not told. */
  coursesWithoutNumber: number
  /** An "about" or "at least" is among the numbers. */
  approximate: boolean
  /**
   * Only in tables that are protected as a whole. Elsewhere a number that is withheld stands as one that is not known, and
   * nothing says which it is: that it is withheld would tell that it is small.
   */
  withheld: boolean
}

export const noCourse: Figure = {
  value: 0,
  courses: 0,
  coursesWithoutNumber: 0,
  approximate: false,
  withheld: false,
}
