import type { FormerPlan } from "@/lib/courses/plans"
import { courseSchema, type CourseInput } from "@/lib/courses/schema"
import { readTypedDate, type DayOrder } from "@/lib/dates/typed-date"
import { messagesOf } from "@/lib/forms/parse"
import type { Verdict } from "@/lib/imports/check"
import { organizationOf, type OrganizationDraft } from "@/lib/imports/check-participant"
import type { ImportField } from "@/lib/imports/headings"
import { linesOf, listIn, readCount, readPlan, readTexts } from "@/lib/imports/notation"
import type { Register } from "@/lib/imports/register"
import { countryOf, vocabularies, wordOf } from "@/lib/imports/vocabulary"
import { searchable } from "@/lib/search/searchable"
import { organizationRoles, personRoles, planEnds, type OrganizationRoleWord } from "@/lib/words"

/** A course as its row says it; its organizations may have to be made first. */
export type CourseRowDraft = Omit<CourseInput, "organizations"> & {
  organizations: { role: OrganizationRoleWord; organization: OrganizationDraft }[]
  plans: FormerPlan[]
}

type Values = Partial<Record<ImportField, string>>

type Context = {
  register: Register
  order: DayOrder | null
  choices: Record<string, string>
  /** Codes of the rows above. */
  codes: Set<string>
}

/** A row about a course: what it says, or what is wrong with it. */
export function checkCourse(
  values: Values,
  context: Context,
): { problems: Verdict["problems"]; draft: CourseRowDraft | null } {
  const { register } = context
  const problems: Verdict["problems"] = {}
  const word = (field: ImportField & keyof typeof vocabularies) => {
    const typed = values[field]
    if (!typed) return undefined
    const found = wordOf(field, typed, context)
    if (found === null)
      problems[field] = {
        key: "import.word_unknown",
        values: { value: typed, allowed: vocabularies[field].words.join(", ") },
        choose: "word",
      }
    return found ?? undefined
  }
  const date = (field: "startsOn" | "endsOn") => {
    const read = readTypedDate(values[field] ?? "", context.order)
    if (read.ok) return read.value
    problems[field] = { key: `import.date_${read.problem}`, values: { value: values[field] ?? "" } }
    return null
  }
  /** What the register has under a name, one after the other. */
  const slugs = (field: ImportField, names: string[], known: ReadonlyMap<string, readonly string[]>) =>
    names.flatMap(name => {
      const [only, ...more] = known.get(searchable(name)) ?? []
      if (only === undefined) problems[field] = { key: "import.record_unknown", values: { value: name } }
      else if (more.length > 0) problems[field] = { key: "import.record_unclear", values: { value: name } }
      return only ?? []
    })
  const countries = (field: ImportField, names: string[]) =>
    names.flatMap(name => {
      const code = countryOf(name)
      if (code === null) problems[field] = { key: "import.country_unknown", values: { value: name } }
      return code ?? []
    })

  const days = /^(~|約)?\s*(\d+)(\+)?/u.exec((values.durationDays ?? "").normalize("NFKC"))
  const parsed = courseSchema.safeParse({
    code: values.code,
    slug: values.slug,
    title: { en: values.titleEn, ja: values.titleJa, mn: values.titleMn },
    summary: { en: values.summaryEn, ja: values.summaryJa, mn: values.summaryMn },
    result: { en: values.resultEn, ja: values.resultJa, mn: values.resultMn },
    notes: values.notes,
    program: slugs("program", values.program ? [values.program] : [], register.programs)[0],
    partOf: slugs("partOf", values.partOf ? [values.partOf] : [], register.courses)[0],
    field: word("field"),
    kind: word("kind"),
    mode: word("mode"),
    life: word("life"),
    startsOn: date("startsOn"),
    endsOn: date("endsOn"),
    durationDays: days ? days[2] : values.durationDays,
    durationPrecision: days?.[1] ? "about" : days?.[3] ? "at-least" : "exact",
    countries: countries("countries", listIn(values.countries ?? "")),
    topics: slugs("topics", listIn(values.topics ?? ""), register.topics),
    places: linesOf(values.places ?? "").map(line => {
      const [name = "", province = "", country = ""] = line.split("|").map(part => part.trim())
      return { name: readTexts(name), province: readTexts(province), country: countries("places", listIn(country))[0] }
    }),
    headCounts: personRoles.flatMap(role => {
      const typed = values[role]
      const count = typed ? readCount(typed) : null
      if (typed && !count) problems[role] = { key: "import.count", values: { value: typed } }
      return count ? [{ role, ...count }] : []
    }),
    sources: listIn(values.sources ?? "").filter(code => {
      if (!register.sources.has(code)) problems.sources = { key: "import.record_unknown", values: { value: code } }
      return register.sources.has(code)
    }),
  })
  const plans = linesOf(values.plans ?? "").flatMap(line => {
    const plan = readPlan(line)
    if (!plan) problems.plans = { key: "import.plan", values: { value: line, allowed: planEnds.join(", ") } }
    return plan ?? []
  })
  if (plans.filter(({ endedBy }) => endedBy === "held").length > (parsed.data?.life === "held" ? 1 : 0))
    problems.plans ??= { key: "import.plan_held" }
  const code = values.code ?? null
  if (code && context.codes.has(code)) problems.code = { key: "import.code_twice", values: { value: code } }
  else if (code && register.codes.has(code) && !register.courses.has(searchable(code)))
    problems.code = { key: "import.code_taken", values: { value: code } }
  if (values.slug && register.slugs.has(values.slug) && !(code && register.codes.has(code)))
    problems.slug = { key: "form.slug_taken", values: { slug: values.slug } }
  if (code) context.codes.add(code)

  const organizations = organizationRoles.flatMap(role =>
    listIn(values[role] ?? "").map(typed => ({ role, organization: organizationOf(typed, context, problems, role) })),
  )
  if (!parsed.success)
    for (const [path, error] of Object.entries(messagesOf(parsed.error))) problems[columnOf(path)] ??= error
  if (!parsed.success || Object.keys(problems).length > 0) return { problems, draft: null }
  return { problems, draft: { ...parsed.data, organizations, plans } }
}

/** The column in which a message of the schema is shown. */
function columnOf(path: string): ImportField {
  const [first = "", second = ""] = path.split(".")
  if (first === "title" || first === "summary" || first === "result")
    return `${first}${second === "ja" ? "Ja" : second === "mn" ? "Mn" : "En"}`
  return (first === "headCounts" ? "trainee" : first) as ImportField
}
