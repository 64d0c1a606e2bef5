type Scores = { preTestScore: number | null; postTestScore: number | null }

/** Means before and after, of those who have both scores; null where nobody has. For the office only. */
export function meanScores(rows: readonly Scores[]): { count: number; before: number; after: number } | null {
  const both = rows.flatMap(({ preTestScore, postTestScore }) =>
    preTestScore === null || postTestScore === null ? [] : [{ preTestScore, postTestScore }],
  )
  if (both.length === 0) return null
  const mean = (test: keyof Scores) => both.reduce((sum, row) => sum + row[test], 0) / both.length
  return { count: both.length, before: rounded(mean("preTestScore")), after: rounded(mean("postTestScore")) }
}

const rounded = (number: number) => Math.round(number * 100) / 100
