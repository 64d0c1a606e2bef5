import type { LocalText } from "@/lib/i18n/locale"
import type { TopicDraft } from "@/lib/topics/schema"
import { term } from "./glossary"
import { text } from "./texts"

/** What is taught. Those of the glossary first, then those that only a title or a result of a course names. */
const terms: TopicDraft[] = [
  { names: term("road construction"), field: "engineering" },
  { names: term("asphalt paving"), field: "engineering" },
  { names: term("surveying"), field: "engineering" },
  { names: term("drainage and culverts"), field: "engineering" },
  { names: term("bridges"), field: "engineering" },
  { names: term("dams"), field: "engineering" },
  { names: term("construction planning and management"), field: "engineering" },
  { names: term("heavy plant operation"), field: "engineering" },
  { names: term("mass-casualty response"), field: "medical" },
  { names: term("disaster medicine"), field: "medical" },
  { names: term("damage-control surgery"), field: "medical" },
  { names: term("humanitarian assistance and disaster relief"), slug: "disaster-relief", field: "other" },
  { names: term("search and rescue"), field: "other" },
  { names: term("explosive ordnance disposal"), field: "other" },
  { names: term("vehicle maintenance"), field: "other" },

  {
    names: text("peacekeeping camp construction", "PKO宿営地の構築", "энхийг дэмжих ажиллагааны хуаран барих"),
    field: "engineering",
  },
  { names: text("medical support", "衛生支援", "эмнэлгийн хангалт"), field: "medical" },
  { names: text("lifesaving", "救命", "амь аврах тусламж"), field: "medical" },
  { names: text("diving medicine", "潜水医学", "шумбалтын анагаах ухаан"), field: "medical" },
  { names: text("epidemic control", "感染症対処", "халдварт өвчинтэй тэмцэх"), field: "medical" },
  {
    names: text("women, peace and security", "女性・平和・安全保障", "эмэгтэйчүүд, энх тайван, аюулгүй байдал"),
    field: "other",
  },
  { names: text("outboard engines", "船外機", "завины хөдөлгүүр"), field: "other" },
]

/** A topic is a heading wherever it stands; the glossary has terms as they stand in a sentence. */
export const topics: TopicDraft[] = terms.map(topic => ({ ...topic, names: asHeading(topic.names as LocalText) }))

function asHeading(names: LocalText): LocalText {
  return Object.fromEntries(Object.entries(names).map(([locale, name]) => [locale, firstUpper(name, locale)]))
}

function firstUpper(name: string, locale: string): string {
  const [first = "", ...rest] = name
  return first.toLocaleUpperCase(locale) + rest.join("")
}
