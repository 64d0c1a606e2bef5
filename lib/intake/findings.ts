import type { Span } from "@/lib/intake/notice-text"
import type { OrganizationMeaning, Place } from "@/lib/intake/words"
import type { Locale } from "@/lib/i18n/locale"
import type { CourseModeWord, FieldWord, PersonRoleWord, PrecisionWord } from "@/lib/words"

/** What was read, and where it stands in the text. */
export type Found<Value> = Span & { value: Value }

export type Period = { startsOn: string | null; endsOn: string | null }
export type Count = { role: PersonRoleWord; number: number; precision: PrecisionWord }

/** What a notice says of one course. What it does not say, or not clearly, is null or not in the list. */
export type Findings = {
  /** Null: in none of our languages. Nothing is read then. */
  language: Locale | null
  headline: Found<string> | null
  /** The day of the notice itself. */
  publishedOn: Found<string> | null
  period: Found<Period> | null
  places: Found<Place>[]
  /** Where the people come from who are trained. */
  country: Found<string> | null
  counts: Found<Count>[]
  /** Who was trained, and who was sent, in the words of the notice. */
  recipients: Found<string> | null
  delegation: Found<string> | null
  field: Found<FieldWord> | null
  mode: Found<CourseModeWord> | null
  life: Found<"planned" | "held"> | null
  /** Slugs. */
  topics: Found<string>[]
  organizations: Found<OrganizationMeaning>[]
}
