import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import { lastingId, writeAtom } from "@/lib/feeds/atom"
import { writeCalendar, type CalendarEvent } from "@/lib/feeds/icalendar"
import { writeXml } from "@/lib/feeds/xml"
import { childrenOf, readXml, textOf } from "@/lib/testing/xml"

const event: CalendarEvent = {
  uid: "road-2026@example.org",
  stamp: new Date("2026-01-02T03:04:05.678Z"),
  first: "2026-02-27",
  last: "2026-02-28",
  summary: "Зам засварын сургалт; 1, 2 ба 3-р үе шат — маш урт нэр, хоёр мөрөнд багтахгүй",
  description: "One\nTwo\\Three",
  location: "東京, 日本",
  address: "https://example.org/en/courses/road-2026",
  categories: ["Engineering, roads"],
  status: "TENTATIVE",
}
const about = { name: "Muster", about: "Planned", language: "en", source: "https://example.org/x.ics" } as const

describe("a calendar", () => {
  const text = writeCalendar(about, [event])

  it("is read by another program as it was meant", () => {
    const [read] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent")
    const parsed = new ICAL.Event(read)
    expect(parsed.summary).toBe(event.summary)
    expect(parsed.description).toBe(event.description)
    expect(parsed.location).toBe(event.location)
    expect(parsed.startDate.isDate).toBe(true)
    // the end is the day after the last
    expect([parsed.startDate.toString(), parsed.endDate.toString()]).toEqual(["2026-02-27", "2026-03-01"])
    expect(read?.getFirstPropertyValue("categories")).toBe("Engineering, roads")
  })

  it("has no line of more than 75 octets, cuts no character, and ends every line as the format wants", () => {
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    const lines = text.split("\r\n")
    expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([])
    expect(lines.filter(line => line.startsWith(" ")).length).toBeGreaterThan(1)
    expect(text).not.toContain("\ufffd")
  })
})

describe("a feed", () => {
  it("is well formed and read as it was meant, whatever stands in a title", () => {
    const text = writeAtom({
      self: "https://example.org/data/news.atom?lang=en&x=1",
      page: "https://example.org/en",
      title: "News",
      subtitle: "About",
      language: "en",
      rights: "CC BY 4.0",
      updated: new Date(0),
      entries: [
        {
          id: lastingId("change", "1"),
          title: 'A <b>"bold"</b> & plain\u0000 title',
          summary: "–",
          address: "https://example.org/en/courses/a",
          at: new Date("2026-01-02T03:04:05Z"),
        },
      ],
    })
    const feed = readXml(text)
    expect(textOf(feed, "id")).toBe("https://example.org/data/news.atom?lang=en&x=1")
    expect(textOf(feed, "updated")).toBe("2026-01-02T03:04:05.000Z")
    const [entry] = childrenOf(feed, "entry")
    expect(entry && textOf(entry, "title")).toBe('A <b>"bold"</b> & plain title')
  })

  it("gives an entry an id that stays, and no two the same", () => {
    expect(lastingId("a", "1")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(lastingId("a", "1")).toBe(lastingId("a", "1"))
    expect(lastingId("a", "1")).not.toBe(lastingId("a", "2"))
  })
})

describe("XML", () => {
  it("leaves an empty element empty", () => {
    expect(writeXml({ name: "a", attributes: { b: "<" } })).toContain('<a b="&lt;"/>')
  })
})
