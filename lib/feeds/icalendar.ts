import type { Locale } from "@/lib/i18n/locale"

/* A calendar as RFC 5545 has it: whole days, which no time zone moves. */

export type CalendarEvent = {
  uid: string
  /** When it was last changed. */
  stamp: Date
  /** The first day and the last, as `YYYY-MM-DD`. */
  first: string
  last: string
  summary: string
  description: string
  location: string | null
  address: string
  categories: readonly string[]
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED"
}

export function writeCalendar(
  { name, about, language, source }: { name: string; about: string; language: Locale; source: string },
  events: readonly CalendarEvent[],
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Muster//Planned courses//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME;LANGUAGE=${language}:${escaped(name)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(about)}`,
    `SOURCE;VALUE=URI:${source}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ...events.flatMap(event => eventLines(event, language)),
    "END:VCALENDAR",
  ]
  return lines.map(line => `${folded(line)}\r\n`).join("")
}

function eventLines(event: CalendarEvent, language: Locale): string[] {
  const text = (name: string, value: string) => `${name};LANGUAGE=${language}:${escaped(value)}`
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${moment(event.stamp)}`,
    `LAST-MODIFIED:${moment(event.stamp)}`,
    `DTSTART;VALUE=DATE:${compact(event.first)}`,
    // the end is the first day after it
    `DTEND;VALUE=DATE:${compact(dayAfter(event.last))}`,
    text("SUMMARY", event.summary),
    text("DESCRIPTION", event.description),
    ...(event.location === null ? [] : [text("LOCATION", event.location)]),
    `URL;VALUE=URI:${event.address}`,
    ...(event.categories.length ? [`CATEGORIES;LANGUAGE=${language}:${event.categories.map(escaped).join(",")}`] : []),
    `STATUS:${event.status}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
}

const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n")

const compact = (day: string) => day.replaceAll("-", "")

const moment = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** No line is longer than 75 octets; one that goes on begins with a space. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ""
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      parts.push(part)
      part = ""
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join("\r\n ")
}
