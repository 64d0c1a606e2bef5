import { createHash } from "node:crypto"
import { writeXml, type Xml } from "@/lib/feeds/xml"
import type { Locale } from "@/lib/i18n/locale"

/* A feed as RFC 4287 has it. */

export type AtomEntry = { id: string; title: string; summary: string; address: string; at: Date }

export type AtomFeed = {
  /** Where the feed itself is, and the page it tells of. */
  self: string
  page: string
  title: string
  subtitle: string
  language: Locale
  rights: string
  /** When there is no entry: since when there is none. */
  updated: Date
  entries: readonly AtomEntry[]
}

export function writeAtom({ self, page, title, subtitle, language, rights, updated, entries }: AtomFeed): string {
  const newest = entries[0]?.at ?? updated
  return writeXml({
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language },
    children: [
      text("id", self),
      text("title", title),
      text("subtitle", subtitle),
      text("updated", newest.toISOString()),
      text("rights", rights),
      { name: "author", children: [text("name", "Muster")] },
      { name: "link", attributes: { rel: "self", type: "application/atom+xml", href: self } },
      { name: "link", attributes: { rel: "alternate", type: "text/html", hreflang: language, href: page } },
      ...entries.map(entry => ({
        name: "entry",
        children: [
          text("id", entry.id),
          text("title", entry.title),
          text("updated", entry.at.toISOString()),
          { name: "link", attributes: { rel: "alternate", type: "text/html", href: entry.address } },
          text("summary", entry.summary),
        ],
      })),
    ],
  })
}

const text = (name: string, value: string): Xml => ({ name, children: [value] })

/** An id that stays the same and tells nothing. */
export function lastingId(...parts: string[]): string {
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex")
  // laid out as a UUID of the version that is made from a hash of one's own
  const uuid = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`]
  return `urn:uuid:${[...uuid, hash.slice(20, 32)].join("-")}`
}
