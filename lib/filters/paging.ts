import { valuesOf, type QueryParams, type QueryProblem } from "@/lib/filters/query"

export const largestPage = 200

/** The page that holds everything: more rows than there will ever be. */
export const onePageOfAll = 1_000_000

/** `page` and, where a caller may choose it, `pageSize`. */
export function readPaging(params: QueryParams, usual: number, choosable = false) {
  const problems: QueryProblem[] = []
  const page = wholeNumber(params, "page", 1, 1_000_000, problems)
  const pageSize = choosable ? wholeNumber(params, "pageSize", usual, largestPage, problems) : usual
  return { page, pageSize, problems }
}

function wholeNumber(params: QueryParams, name: string, usual: number, most: number, problems: QueryProblem[]) {
  const [value, ...more] = valuesOf(params, name)
  if (value === undefined) return usual
  const number = /^\d{1,7}$/.test(value) ? Number(value) : 0
  const allowed = `one whole number from 1 to ${most}`
  for (const extra of more) problems.push({ name, value: extra, allowed })
  if (number >= 1 && number <= most) return number
  problems.push({ name, value, allowed })
  return usual
}
