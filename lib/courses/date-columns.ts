import { earliestDay, latestDay } from "@/lib/dates/partial-date"

type Period = { startsOn: string | null; endsOn: string | null }

const day = (text: string | null) => (text === null ? null : new Date(`${text}T00:00:00Z`))

/** Two partial dates with the first and the last day that each may mean: what is sorted, counted and compared. */
export function dateColumns({ startsOn, endsOn }: Period) {
  return {
    startsOn,
    endsOn,
    startEarliest: day(earliestDay(startsOn)),
    startLatest: day(latestDay(startsOn)),
    endEarliest: day(earliestDay(endsOn)),
    endLatest: day(latestDay(endsOn)),
  }
}
