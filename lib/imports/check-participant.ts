import { messagesOf } from "@/lib/forms/parse"
import type { Problem, Verdict } from "@/lib/imports/check"
import type { ImportField } from "@/lib/imports/headings"
import { linesOf, readNameKind, readSpelling } from "@/lib/imports/notation"
import type { Register } from "@/lib/imports/register"
import { countryOf, vocabularies, wordOf } from "@/lib/imports/vocabulary"
import { participationSchema, type ParticipationInput } from "@/lib/participations/schema"
import { personSchema, type PersonInput } from "@/lib/people/schema"
import { searchable } from "@/lib/search/searchable"

export type ParticipantDraft = Omit<ParticipationInput, "organization"> &
  PersonInput & {
    /** As the file tells people apart, or null. */
    person: string | null
    organization: OrganizationDraft
  }

/** An organization of the register, one that is to be made, or none. */
export type OrganizationDraft = { slug: string; typed: string } | { create: string } | null

type Values = Partial<Record<ImportField, string>>
type Context = { register: Register; choices: Record<string, string> }
type Read = { problems: Verdict["problems"]; draft: ParticipantDraft | null }

/** A row about a person's part in a course: what it says, or what is wrong with it. */
export function checkParticipant(values: Values, context: Context): Read {
  const problems: Verdict["problems"] = {}
  const word = (field: ImportField, vocabulary: keyof typeof vocabularies): string | null => {
    const typed = values[field]
    if (!typed) return null
    const found = wordOf(vocabulary, typed, context)
    if (found === null)
      problems[field] = {
        key: "import.word_unknown",
        values: { value: typed, allowed: vocabularies[vocabulary].words.join(", ") },
        choose: "word",
      }
    return found
  }
  const country = values.country ? countryOf(values.country) : null
  if (values.country && country === null)
    problems.country = { key: "import.country_unknown", values: { value: values.country } }

  const participation = participationSchema.safeParse({
    role: word("role", "role") ?? "trainee",
    rank: values.rank,
    attended: (word("attended", "yesNo") ?? "yes") === "yes",
    completed: word("completed", "yesNo"),
    preTestScore: values.preTestScore,
    postTestScore: values.postTestScore,
  })
  const person = personSchema.safeParse({
    names: namesIn(values, problems),
    sex: word("sex", "sex"),
    country,
    email: values.email,
    phone: values.phone,
    address: values.address,
    notes: values.personNotes,
  })
  const organization = organizationOf(values.organization, context, problems)
  if (!participation.success) take(problems, messagesOf(participation.error), {})
  if (!person.success) take(problems, messagesOf(person.error), { names: "name", notes: "personNotes" })
  if (!participation.success || !person.success || Object.keys(problems).length > 0) return { problems, draft: null }
  return {
    problems,
    draft: { ...participation.data, ...person.data, organization, person: values.person ?? null },
  }
}

function take(
  problems: Verdict["problems"],
  errors: Record<string, Problem>,
  fields: Record<string, ImportField | undefined>,
) {
  for (const [path, error] of Object.entries(errors)) {
    const first = path.split(".")[0] ?? ""
    problems[fields[first] ?? (first as ImportField)] ??= error
  }
}

/** All spellings that a row holds, the one as written first, each once. */
function namesIn(values: Values, problems: Verdict["problems"]) {
  const { givenName: given, fatherName } = values
  const whole = values.name ?? ([fatherName, given].filter(Boolean).join(" ") || undefined)
  const kind = values.nameKind ? readNameKind(values.nameKind) : null
  if (values.nameKind && !kind) problems.nameKind = { key: "import.name_kind", values: { value: values.nameKind } }
  const names: Record<string, string | null | undefined>[] = []
  if (whole) names.push({ written: whole, ...kind, given, fatherName })
  if (values.passport) names.push({ written: values.passport, kind: "passport" })
  if (values.kana) names.push({ written: values.kana, kind: "kana" })
  for (const line of linesOf(values.spellings ?? "")) {
    const spelling = readSpelling(line)
    if (spelling) names.push(spelling)
    else problems.spellings = { key: "import.spelling", values: { value: line } }
  }
  if (names.length === 0) problems.name = { key: "import.name_required" }
  return names.filter((name, at) => names.findIndex(other => other.written === name.written) === at)
}

/** The organization a cell means; one that the register does not have is asked about, once for all rows. */
export function organizationOf(
  typed: string | undefined,
  { register, choices }: Context,
  problems: Verdict["problems"],
  field: ImportField = "organization",
): OrganizationDraft {
  if (!typed) return null
  const key = searchable(typed)
  const found = register.organizations.get(key) ?? []
  const [only] = found
  if (found.length === 1 && only) return { slug: only, typed }
  const chosen = choices[key]
  if (chosen === "none") return null
  if (chosen === "new") return { create: typed }
  if (chosen) return { slug: chosen, typed }
  problems[field] = {
    key: found.length > 1 ? "import.organization_unclear" : "import.organization_unknown",
    values: { value: typed },
    choose: "organization",
  }
  return null
}
