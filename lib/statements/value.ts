import { toWord } from "@/lib/words"

/** What of a claim can be compared: a number, a period, or neither. */
export type ClaimValue = {
  number: number | null
  precision: string
  startsOn: string | null
  endsOn: string | null
}

export const hasValue = ({ number, startsOn, endsOn }: ClaimValue): boolean =>
  number !== null || startsOn !== null || endsOn !== null

const printed = (date: string | null) => date?.replace("?", "") ?? null

/** Two claims with the same value; that a date was inferred makes it no other. */
export const saySame = (a: ClaimValue, b: ClaimValue): boolean =>
  hasValue(a) &&
  a.number === b.number &&
  (a.number === null || toWord(a.precision) === toWord(b.precision)) &&
  printed(a.startsOn) === printed(b.startsOn) &&
  printed(a.endsOn) === printed(b.endsOn)
