import { formatNumber, formatPeriod } from "@/lib/i18n/format"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import type { StatementDraft } from "@/lib/statements/schema"
import { shorthand, type Activity } from "../courses/all"
import { cell } from "../rows"
import { text } from "../texts"

const inEach = (write: (locale: Locale) => string): LocalText =>
  Object.fromEntries(locales.map(locale => [locale, write(locale)]))

/** A number of people as it is said: `45`, `45名`. */
export function people(number: number, precision = "exact"): LocalText {
  const digits = inEach(locale => formatNumber(locale, number))
  if (precision === "about") return text(`about ${digits.en}`, `約${digits.ja}名`, `${digits.mn} орчим`)
  if (precision === "at-least") return text(`more than ${digits.en}`, `${digits.ja}名以上`, `${digits.mn} гаруй`)
  return text(`${digits.en}`, `${digits.ja}名`, `${digits.mn}`)
}

export const period = (start: string, end: string | null): LocalText =>
  inEach(locale => formatPeriod(locale, start, end, "long"))

/** The values that the register has chosen, each as the claim of the first source that its row names. */
export function chosenStatements(activity: Activity): StatementDraft[] {
  const { row, details } = activity
  const own = {
    source: activity.sources[0],
    course: details.slug,
    stage: row.life === "planned" ? "planned" : "actual",
    chosen: true,
  }
  const statements: StatementDraft[] = [
    { ...own, subject: "dates", claim: period(row.start, cell(row.end)), startsOn: row.start, endsOn: row.end },
  ]
  if (row.duration_days !== "") {
    const claim = text(
      `about ${row.duration_days} days`,
      `約${row.duration_days}日間`,
      `${row.duration_days} орчим хоног`,
    )
    statements.push({ ...own, subject: "duration", claim, number: row.duration_days, precision: "about" })
  }
  for (const [role, number, precision] of [
    ["trainee", row.trainees, row.trainees_precision],
    ["instructor", row.instructors, "exact"],
    ["interpreter", row.interpreters, "exact"],
  ] as const)
    if (number !== "") {
      const claim = people(Number(number), precision)
      statements.push({ ...own, subject: "head-count", role, claim, number, precision: cell(precision) ?? "exact" })
    }
  const recipients = told(details.recipients, row.recipients_as_published)
  if (recipients) statements.push({ ...own, subject: "recipients", claim: recipients, ...sidesTogether[row.id] })
  const delegation = told(details.delegation, row.delegation_as_published)
  if (delegation) statements.push({ ...own, subject: "delegation", claim: delegation })
  return statements
}

function told(words: LocalText | null | undefined, value: string): LocalText | null {
  if (words !== undefined) return words
  const raw = shorthand(value)
  return raw === null ? null : text(raw)
}

const notAHeadCount = text(
  "Several sides were trained together: a number of them all is no head count of the recipients.",
  "複数の国の要員が共に訓練を受けたもので、支援対象の人数ではありません。",
  "Хэд хэдэн тал хамтдаа сургуулилсан тул энэ нь хүлээн авагч талын хүний тоо биш.",
)

/** Numbers of several sides together: kept as what a source says, and counted nowhere. */
const sidesTogether: Record<string, Partial<StatementDraft>> = {
  "MN-E13": { number: 30, precision: "at-least", reason: notAHeadCount },
  "MN-X01": { number: 2000, precision: "at-least", reason: notAHeadCount },
  "TL-2": { number: 100, precision: "about", reason: notAHeadCount },
  "TL-5": { number: 200, precision: "at-least", reason: notAHeadCount },
  "TL-6": { number: 230, precision: "about", reason: notAHeadCount },
}
