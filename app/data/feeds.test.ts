import ICAL from "ical.js"
import { beforeAll, describe, expect, it } from "vitest"
import { GET as getNews } from "@/app/data/news.atom/route"
import { GET as getCalendar } from "@/app/data/planned-courses.ics/route"
import { GET as getRobots } from "@/app/robots.txt/route"
import { GET as getSitemap } from "@/app/sitemap.xml/route"
import { system } from "@/lib/access/actor"
import { cancelCourse } from "@/lib/courses/lives"
import * as courses from "@/lib/courses/mutations"
import * as publication from "@/lib/courses/publication"
import { courseSchema, type CourseDraft } from "@/lib/courses/schema"
import { db } from "@/lib/db"
import { locales } from "@/lib/i18n/locale"
import { createProgram } from "@/lib/programs/mutations"
import { programSchema } from "@/lib/programs/schema"
import { freshDatabase } from "@/lib/testing/database"
import { childrenOf, readXml, textOf } from "@/lib/testing/xml"

freshDatabase()

const request = (path: string) => new Request(`http://localhost:3000${path}`)

async function log(draft: CourseDraft, publish = true) {
  return db.$transaction(async tx => {
    const made = await courses.createCourse(system, tx, courseSchema.parse({ program: "roads", ...draft }))
    return publish ? publication.publishCourse(system, tx, made) : made
  })
}

beforeAll(async () => {
  await db.$transaction(tx =>
    createProgram(system, tx, programSchema.parse({ names: { en: "Roads" }, slug: "roads", field: "engineering" })),
  )
  await log({ title: { en: "Exact" }, slug: "exact", startsOn: "2031-03-30", endsOn: "2031-04-02" })
  await log({ title: { en: "Month only", ja: "月のみ" }, slug: "month", startsOn: "2031-02" })
  await log({ title: { en: "Inferred" }, slug: "inferred", startsOn: "2031-05-01?", endsOn: "2031-05-03" })
  await log({ title: { en: "Year only" }, slug: "year", startsOn: "2031" })
  await log({ title: { en: "No year" }, slug: "no-year", startsOn: "XXXX-09-24" })
  await log({ title: { en: "Draft" }, slug: "draft", startsOn: "2031-01-01" }, false)
  await log({ title: { en: "Held" }, slug: "held", life: "held", startsOn: "2021-01-01" })
  const off = await log({ title: { en: "Called off" }, slug: "off", startsOn: "2031-06-01", endsOn: "2031-06-02" })
  await db.$transaction(tx => cancelCourse(system, tx, { ...off, input: { reason: { en: "A flood" } } }))
})

describe("the calendar of planned courses", () => {
  const read = async (query = "") => {
    const answer = await getCalendar(request(`/data/planned-courses.ics${query}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8")
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[])
    return calendar.getAllSubcomponents("vevent").map(component => {
      const event = new ICAL.Event(component)
      const [first, end] = [event.startDate.toString(), event.endDate.toString()]
      return [event.uid, first, end, component.getFirstPropertyValue("status"), event.summary]
    })
  }

  it("has those whose month is known, as exactly as they are known, and those that were called off as such", async () => {
    expect(await read()).toEqual([
      ["month@localhost", "2031-02-01", "2031-03-01", "TENTATIVE", "Month only (days not settled)"],
      ["exact@localhost", "2031-03-30", "2031-04-03", "CONFIRMED", "Exact"],
      ["inferred@localhost", "2031-05-01", "2031-05-04", "TENTATIVE", "Inferred (days not settled)"],
      ["off@localhost", "2031-06-01", "2031-06-03", "CANCELLED", "Called off"],
    ])
  })

  it("speaks the language asked for, can be narrowed, and refuses what it does not know", async () => {
    expect((await read("?lang=ja"))[0]?.[4]).toBe("月のみ（日程未定）")
    expect(await read("?field=medical")).toEqual([])
    expect((await getCalendar(request("/data/planned-courses.ics?lang=fr"))).status).toBe(400)
    expect((await getCalendar(request("/data/planned-courses.ics?field=law"))).status).toBe(400)
  })
})

describe("the feed of news", () => {
  const read = async (query = "") => {
    const answer = await getNews(request(`/data/news.atom${query}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8")
    const text = await answer.text()
    const entries = childrenOf(readXml(text), "entry").map(entry => ({
      id: textOf(entry, "id"),
      title: textOf(entry, "title"),
      summary: textOf(entry, "summary"),
    }))
    return { text, entries }
  }

  const update = async (slug: string, change: Partial<CourseDraft>) => {
    const { courseSelect, inputOf } = await import("@/lib/courses/record")
    const record = await db.course.findUniqueOrThrow({ where: { slug }, select: courseSelect })
    const input = courseSchema.parse({ ...inputOf(record), ...change })
    await db.$transaction(tx => courses.updateCourse(system, tx, { id: record.id, version: record.version, input }))
  }

  it("tells what was published and called off, newest first, and no draft", async () => {
    const { entries, text } = await read()
    expect(entries[0]?.title).toBe("Canceled: Called off")
    expect(entries[1]?.title).toBe("Published: Called off")
    expect(entries).toHaveLength(8)
    expect(text).not.toContain("Draft")
    expect(new Set(entries.map(({ id }) => id)).size).toBe(8)
  })

  it("tells which facts were corrected, and nothing of notes or of what stood there", async () => {
    await update("held", { startsOn: "2021-02-01", notes: "Ask Б.Сараадүн" })
    await update("held", { startsOn: "2021-02-01", notes: "Or ask Ganzorig" })
    await update("draft", { startsOn: "2031-02-01" })
    const { entries, text } = await read("?lang=mn")
    expect(entries).toHaveLength(9)
    expect(entries[0]?.title).toBe("Залруулсан: Held")
    expect(entries[0]?.summary).toContain("Өөрчлөгдсөн: огноо")
    expect(text).not.toMatch(/Сараадүн|Ganzorig|2021-01-01|Draft/)
  })

  it("forgets a course that was withdrawn, and what was changed in it before it came again", async () => {
    const change = async (what: "publishCourse" | "withdrawCourse") => {
      const { id, version } = await db.course.findUniqueOrThrow({ where: { slug: "held" } })
      await db.$transaction(tx => publication[what](system, tx, { id, version }))
    }
    await change("withdrawCourse")
    expect((await read()).text).not.toContain("Held")
    await update("held", { title: { en: "Held indeed" } })
    await change("publishCourse")
    const { entries } = await read()
    expect(entries.map(({ title }) => title).filter(title => title?.includes("Held"))).toEqual([
      "Published: Held indeed",
    ])
  })
})

describe("for search engines", () => {
  it("the map of the site has every public page in every language, each with the others", async () => {
    const answer = await getSitemap(request("/sitemap.xml"))
    const text = await answer.text()
    expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8")
    const urls = childrenOf(readXml(text), "url")
    const addresses = urls.map(url => textOf(url, "loc"))
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const locale of locales) {
      expect(addresses).toContain(`http://localhost:3000/${locale}`)
      expect(addresses).toContain(`http://localhost:3000/${locale}/courses/exact`)
      expect(addresses).toContain(`http://localhost:3000/${locale}/programs/roads`)
    }
    expect(text).not.toContain("draft")
    for (const url of urls) {
      const links = childrenOf(url, "xhtml:link").map(({ attributes }) => attributes)
      expect(links.map(({ hreflang }) => hreflang)).toEqual([...locales, "x-default"])
      expect(links.map(({ href }) => href)).toContain(textOf(url, "loc"))
    }
  })

  it("the office is none of theirs", async () => {
    const text = await getRobots(request("/robots.txt")).text()
    for (const locale of locales) expect(text).toContain(`\nDisallow: /${locale}/admin\n`)
    expect(text).toContain("\nSitemap: http://localhost:3000/sitemap.xml\n")
  })
})
