import type { Findings } from "@/lib/intake/findings"
import type { Span } from "@/lib/intake/notice-text"

/** A finding in the text: the id of its place there, and the field of the form that holds it. */
export type Mark = Span & { id: string; field: string }

/** A piece of the text: plain, or read, with other findings within. */
export type Piece = string | { mark: Mark; pieces: Piece[] }

export const markId = (what: string) => `read-${what}`

/** Where everything was read, with the field each finding has in the form. */
export function marksOf(findings: Findings): Mark[] {
  const { headline, publishedOn, period, places, country, counts, recipients, delegation, field, mode, life, topics } =
    findings
  const mark = (what: string, field: string, span: Span | null): Mark[] =>
    span ? [{ id: markId(what), field, start: span.start, end: span.end }] : []
  return [
    ...mark("headline", "title", headline),
    ...mark("published", "source.publishedOn", publishedOn),
    ...mark("period", "startsOn", period),
    ...places.flatMap((place, at) => mark(`place-${at}`, `places.${at}.name`, place)),
    ...counts.flatMap((count, at) => mark(`count-${count.value.role}`, `headCounts.${at}.total`, count)),
    ...mark("recipients", "recipients", recipients),
    ...mark("delegation", "delegation", delegation),
    ...mark("mode", "mode", mode),
    ...mark("life", "life", life),
    ...mark("field", "field", field),
    ...mark("country", "countries[]", country),
    ...topics.flatMap((topic, at) => mark(`topic-${at}`, "topics", topic)),
  ]
}

/**
 * The text in pieces, findings within findings. Where two cross, the later one is shown from where the earlier one ends; of
 * two in the same place the first is shown, and the other one's id stands in front of it.
 */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  const within = (start: number, end: number): Piece[] => {
    const pieces: Piece[] = []
    let from = start
    for (let mark = sorted[at]; mark && mark.start < end; mark = sorted[at]) {
      at += 1
      const first = Math.max(mark.start, from)
      const last = Math.min(mark.end, end)
      if (first > from) pieces.push(text.slice(from, first))
      pieces.push({ mark, pieces: last > first ? within(first, last) : [] })
      from = Math.max(from, last)
    }
    if (from < end) pieces.push(text.slice(from, end))
    return pieces
  }
  return within(0, text.length)
}
