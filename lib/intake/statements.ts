import type { CourseInput } from "@/lib/courses/schema"
import type { Confirmation } from "@/lib/intake/schema"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { statementSchema, type StatementDraft, type StatementInput } from "@/lib/statements/schema"

type Of = {
  source: string
  course: string
  /** The course as it is, where it was there before: it follows what says the same. Null: it was made of this notice. */
  before: CourseInput | null
  /** What a topic is called. */
  topicName: (slug: string) => LocalText
  countryName: (country: string) => string
}

/** What a confirmed notice says, as statements of its source about the course. */
export function statementsOf(confirmed: Confirmation, of: Of): StatementInput[] {
  const { claimLanguage, startsOn, endsOn, places, headCounts, topics, recipients, delegation, life } = confirmed
  const { source, course, before } = of
  const said = (text: string): LocalText => ({ [claimLanguage]: text })
  const name = (text: LocalText) => pickText(text, claimLanguage)?.value ?? null
  const base = { source, course, stage: life === "held" ? "actual" : "planned" } as const
  const drafts: StatementDraft[] = []
  if (startsOn !== null || endsOn !== null) {
    const same = before === null || (before.startsOn === startsOn && before.endsOn === endsOn)
    drafts.push({ ...base, subject: "dates", startsOn, endsOn, chosen: same })
  }
  const where = places.map(place =>
    [name(place.name), name(place.province), place.country && of.countryName(place.country)].filter(Boolean),
  )
  if (where.length > 0) {
    const claim = said(where.map(parts => parts.join(", ")).join("; "))
    drafts.push({ ...base, subject: "place", claim, chosen: before === null })
  }
  for (const { role, total, precision, who } of headCounts) {
    if (total === null) continue
    const own = before?.headCounts.find(count => count.role === role)
    const same = before === null || (own?.total === total && own.precision === precision)
    const claim = who ? said(who) : {}
    drafts.push({ ...base, subject: "head-count", role, number: total, precision, claim, chosen: same })
  }
  for (const [subject, text] of [
    ["recipients", recipients],
    ["delegation", delegation],
    ["topics", topics.flatMap(slug => name(of.topicName(slug)) ?? []).join(listSigns[claimLanguage])],
  ] as const)
    if (text) drafts.push({ ...base, subject, claim: said(text), chosen: before === null })
  return drafts.map(draft => statementSchema.parse(draft))
}

const listSigns: Record<Locale, string> = { en: ", ", ja: "、", mn: ", " }
