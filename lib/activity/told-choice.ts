import type { Change } from "@/lib/activity/events"
import type { LocalText } from "@/lib/i18n/locale"
import type { PersonRoleWord, StatementSubjectWord } from "@/lib/words"

/** The line of an entry that tells a choice between sources: it is a sentence, and no field that changed. */
export const choiceField = "choice"

/** What a record follows from now on, what it followed before, by the numbers of the sources, and why. */
export type ToldChoice = {
  subject: StatementSubjectWord
  role: PersonRoleWord | null
  from: string[]
  to: string[]
  reason: LocalText
}

export function choiceIn(changes: readonly Change[]): ToldChoice | null {
  const told = changes.find(({ field }) => field === choiceField)?.to
  return told ? (told as ToldChoice) : null
}

export const withoutChoice = (changes: readonly Change[]): Change[] =>
  changes.filter(({ field }) => field !== choiceField)
