import { z } from "zod"
import { choice, localText, optionalText, partialDate } from "@/lib/forms/schema"
import { sourceReliabilities } from "@/lib/words"

const address = optionalText(2000).refine(
  value => value === null || (/^https?:\/\//i.test(value) && URL.canParse(value)),
  "source.address_http",
)

const language = optionalText(3).refine(value => value === null || /^[a-z]{2,3}$/.test(value), "form.choose_listed")

/** How long the text of a source may be: some forty pages. */
const longestText = 100_000

export const sourceSchema = z.object({
  /** Blank: the next free number. */
  code: optionalText(20),
  title: localText(300),
  publisher: localText(200),
  language,
  address,
  publishedOn: partialDate(),
  readOn: partialDate(),
  reliability: choice(sourceReliabilities),
  /** The text as it was when it was read, for administrators only. */
  text: optionalText(longestText),
  /** For administrators only. */
  note: optionalText(2000),
})

export type SourceInput = z.output<typeof sourceSchema>
/** What code gives: what is left out has its default. */
export type SourceDraft = Partial<z.input<typeof sourceSchema>>
