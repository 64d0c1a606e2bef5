import { widestWord } from "@/components/charts/chart-text"

export type TimelineItem = {
  key: string
  /** Years; `to` is null while it goes on, and left out for a point in time. */
  from: number
  to?: number | null
  /** The time in words, as a small screen writes it: "2014–2016". */
  when: string
  title?: string
  text?: string
  /** Nothing was there: a dashed line and words. */
  gap?: boolean
}

export type Placed = TimelineItem & {
  /** Grid lines, the first is 1. `end` is of the text, `until` of the bar. */
  start: number
  end: number
  until: number
  row: number
}

/** Width of the whole drawing in px on a wide screen, for what a word needs. */
const drawing = 1120

export type Axis = { first: number; last: number; columns: number }

/** One column a year, and as many empty ones after the last as the last text needs to the right. */
export function axisOf(items: readonly TimelineItem[], first: number, last: number): Axis {
  const years = last - first + 1
  const columns = items.reduce((most, item) => {
    const needed = item.from - first + columnsFor(item, years)
    return Math.max(most, needed)
  }, years)
  return { first, last, columns: Math.min(columns, years + 3) }
}

/**
 * Milestones stand above the axis on a stem. Later ones stand lower, so that no stem runs through a text. The rows count
 * from the axis up.
 */
export function placeMilestones(items: readonly TimelineItem[], axis: Axis): { placed: Placed[]; rows: number } {
  const taken: [number, number][][] = []
  const later: Placed[] = []
  for (const item of sorted(items).reverse()) {
    const start = item.from - axis.first + 1
    const end = Math.min(axis.columns + 1, start + columnsFor(item, axis.columns))
    const within = later.filter(other => start < other.start && other.start < end)
    const row = firstFree(taken, start, end, Math.max(0, ...within.map(other => other.row + 1)))
    later.unshift({ ...item, start, end, until: end, row })
  }
  return { placed: widened(later, axis, (row, other) => other.row >= row), rows: taken.length }
}

/** Bars below the axis, each with its text under it, in as many rows as it takes. The rows count down. */
export function placeBars(items: readonly TimelineItem[], axis: Axis): { placed: Placed[]; rows: number } {
  const taken: [number, number][][] = []
  const placed = sorted(items).map(item => {
    const start = item.from - axis.first + 1
    const last = item.to === undefined ? item.from : (item.to ?? axis.last)
    const until = Math.max(start + 1, Math.min(axis.columns + 1, last - axis.first + 2))
    const end = Math.min(axis.columns + 1, Math.max(until, start + columnsFor(item, axis.columns)))
    const row = firstFree(taken, start, end)
    return { ...item, start, end, until, row }
  })
  return { placed: widened(placed, axis, (row, other) => other.row === row), rows: taken.length }
}

const sorted = (items: readonly TimelineItem[]) => [...items].sort((a, b) => a.from - b.from)

/** Room for the widest word and for a text of a few lines. */
function columnsFor({ title = "", text = "", gap }: TimelineItem, columns: number): number {
  const column = drawing / columns
  const word = Math.max(widestWord(title), widestWord(text)) + (gap ? 0 : 14)
  const few = gap ? 0 : Math.min(170, (title.length + text.length) * 3)
  return Math.max(1, Math.ceil(Math.max(word, few) / column - 0.15))
}

/** The first row from `lowest` on with room between two grid lines; takes it. */
function firstFree(taken: [number, number][][], start: number, end: number, lowest = 0): number {
  const free = taken.findIndex((row, index) => index >= lowest && row.every(([from, to]) => end <= from || start >= to))
  const row = free === -1 ? taken.length : free
  ;(taken[row] ??= []).push([start, end])
  return row
}

/** A text takes the room up to the next one that stops it, but no more than reads well. */
function widened(placed: Placed[], axis: Axis, stops: (row: number, other: Placed) => boolean): Placed[] {
  const most = Math.max(3, Math.ceil(260 / (drawing / axis.columns)))
  return placed.map(item => {
    const next = Math.min(
      axis.columns + 1,
      ...placed.filter(other => stops(item.row, other) && other.start >= item.end).map(other => other.start),
    )
    return { ...item, end: Math.max(item.end, Math.min(next, item.start + most)) }
  })
}
