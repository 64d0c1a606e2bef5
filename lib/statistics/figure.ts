/** A public figure: the number with what must be said beside it. */
export type Figure = {
  /** Null: not known, or withheld. 0 only where nothing was counted. */
  value: number | null
  /** How many courses stand behind it. */
  courses: number
  /** Of these, those that add nothing because their number is not known or is withheld. */
  coursesWithoutNumber: number
  /** An "about" or "at least" is among the numbers. */
  approximate: boolean
  /** There would be a number, but it comes from a roster and is too small to be told. */
  withheld: boolean
}

export const noCourse: Figure = {
  value: 0,
  courses: 0,
  coursesWithoutNumber: 0,
  approximate: false,
  withheld: false,
}
