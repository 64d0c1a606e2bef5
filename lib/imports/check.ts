import { dayOrderOf } from "@/lib/dates/typed-date"
import type { NameReason } from "@/lib/names/compare"
import type { Message } from "@/lib/forms/state"
import { checkCourse, type CourseRowDraft } from "@/lib/imports/check-course"
import { checkParticipant, type ParticipantDraft } from "@/lib/imports/check-participant"
import { leftOutBy, type SheetPlan } from "@/lib/imports/guess"
import type { ImportField } from "@/lib/imports/headings"
import type { Register } from "@/lib/imports/register"
import { rosterKey } from "@/lib/imports/register"
import { searchable } from "@/lib/search/searchable"

/*
 * What becomes of each row of a file. Pure: rows and register in, verdicts out, so that what was shown and what is written
 * are the same reckoning.
 */

export type StagedRow = {
  id: string
  sheet: number
  number: number
  cells: readonly string[]
  leftOut: boolean
  person: string | null
  /** Whether the name was compared by sound already. */
  compared: boolean
}

export const rowStates = ["new", "matched", "known", "wrong", "not-data"] as const
export type RowState = (typeof rowStates)[number]

export type Problem = Message & {
  /** What kind of answer mends it; typed anew where it says nothing. */
  choose?: "organization" | "person" | "word"
}

export type Verdict = {
  state: RowState
  problems: Partial<Record<ImportField, Problem>>
  /** Why it is no record, why it matches. */
  why?: Message
  /** The people of that name in the register. */
  people?: string[]
  /** The course it is about, as it is called in the file or the register. */
  course?: string
}

/** Whom a participant's row adds: someone of the register, or the new person of a group of rows. */
export type Who = { person: string } | { group: number }

export type Checked = {
  verdicts: Map<string, Verdict>
  courses: { row: StagedRow; draft: CourseRowDraft }[]
  participants: { row: StagedRow; draft: ParticipantDraft; who: Who; course: { id: string } | { row: string } }[]
}

export type BatchPlan = {
  sheets: SheetPlan[]
  course: { id: string; slug: string } | null
  /** By the name of an organization as typed: a slug, "new", or "none". By `wordChoice`: a word. */
  choices: Record<string, string>
}

export const someoneNew = "new"
const sameAsRow = "row:"

/** Who a row may be about, by the sound of the name: someone of the register, or the new person of a row above. */
export type Likely = { score: number; reasons: NameReason[] } & ({ person: string } | { row: string })

/** What is chosen on a form to say that it is so. */
export const choiceOf = (likely: Likely) => ("person" in likely ? likely.person : `${sameAsRow}${likely.row}`)

/** The cells of a row by what they mean. */
export function fieldsIn(plan: SheetPlan, row: { cells: readonly string[] }): Partial<Record<ImportField, string>> {
  const values: Partial<Record<ImportField, string>> = {}
  plan.columns.forEach((field, at) => {
    if (field && row.cells[at]) values[field] = row.cells[at]
  })
  return values
}

export function checkRows(batch: BatchPlan, rows: readonly StagedRow[], register: Register): Checked {
  const verdicts = new Map<string, Verdict>()
  const courses: Checked["courses"] = []
  const data = rows.flatMap(row => {
    const plan = batch.sheets[row.sheet]
    if (!plan || plan.kind === "nothing") {
      verdicts.set(row.id, notData("sheet"))
      return []
    }
    const reason = leftOutBy(plan, { number: row.number, cells: [...row.cells] })
    if (reason) verdicts.set(row.id, notData(reason))
    return reason ? [] : [{ row, plan, values: fieldsIn(plan, row) }]
  })

  const orders = batch.sheets.map(plan => plan.order)
  const settled = dayOrderOf(
    data.flatMap(({ plan, values }) => (plan.kind === "courses" ? [values.startsOn ?? "", values.endsOn ?? ""] : [])),
  )
  const codes = new Set<string>()
  const madeHere = new Map<string, string[]>()
  for (const { row, values } of data.filter(({ plan }) => plan.kind === "courses")) {
    const { problems, draft } = checkCourse(values, {
      register,
      order: orders[row.sheet] ?? settled,
      choices: batch.choices,
      codes,
    })
    const known = draft && !row.leftOut ? sameCourse(register, draft) : null
    if (known)
      verdicts.set(row.id, { state: "known", problems: {}, why: { key: "import.why_course", values: { slug: known } } })
    else if (draft) {
      verdicts.set(row.id, { state: "new", problems: {} })
      if (!row.leftOut) {
        courses.push({ row, draft })
        for (const name of [draft.code, draft.slug, ...Object.values(draft.title ?? {})])
          if (name) madeHere.set(searchable(name), [...new Set([...(madeHere.get(searchable(name)) ?? []), row.id])])
      }
    } else verdicts.set(row.id, { state: "wrong", problems })
  }

  const participants = checkParticipants(batch, data, register, madeHere, verdicts)
  return { verdicts, courses, participants }
}

const notData = (reason: string): Verdict => ({
  state: "not-data",
  problems: {},
  why: { key: `import.left_${reason}` },
})

/** A course that the register has already: by its code, or by title and first day. */
function sameCourse(register: Register, draft: CourseRowDraft): string | null {
  const found = draft.code ? register.courses.get(searchable(draft.code)) : undefined
  const slug = found?.length === 1 ? found[0] : undefined
  return slug !== undefined && register.courseBySlug.get(slug)?.code === draft.code ? slug : null
}

type Data = { row: StagedRow; plan: SheetPlan; values: Partial<Record<ImportField, string>> }

function checkParticipants(
  batch: BatchPlan,
  data: Data[],
  register: Register,
  madeHere: ReadonlyMap<string, string[]>,
  verdicts: Map<string, Verdict>,
): Checked["participants"] {
  const participants: Checked["participants"] = []
  // who stands for whom among those who are new: by key of the file, else by any spelling they share
  const groups = new Map<string, number>()
  const firstRow: StagedRow[] = []
  const taken = new Map<string, StagedRow>()
  const whoOf = new Map<string, Who>()
  for (const { row, values } of data.filter(({ plan }) => plan.kind === "participants")) {
    const { problems, draft } = checkParticipant(values, { register, choices: batch.choices })
    const course = courseOf(batch, values.course, register, madeHere, problems)
    if (!draft || !course) {
      verdicts.set(row.id, { state: "wrong", problems })
      continue
    }
    const about = "slug" in course ? { course: course.slug } : {}
    const spellings = draft.names.map(name => searchable(name.written))
    const known = knownPeople(register, draft.person, spellings)
    const asked = row.person
    const theirs = asked !== null && register.peopleIds.has(asked) ? [...new Set([asked, ...known])] : known
    const verdict = (state: RowState, more: Partial<Verdict> = {}): Verdict => ({
      state,
      problems: {},
      ...about,
      ...(theirs.length > 0 && { people: theirs.slice(0, 20) }),
      ...more,
    })
    let who: Who
    let state: RowState = "new"
    let why: Message | undefined
    const same = asked?.startsWith(sameAsRow) ? whoOf.get(asked.slice(sameAsRow.length)) : undefined
    const chosen =
      same && "person" in same ? same.person : asked !== null && register.peopleIds.has(asked) ? asked : null
    const only = known.length === 1 ? known[0] : undefined
    if (chosen ?? (asked !== someoneNew && !same ? only : undefined)) {
      const person = chosen ?? only ?? ""
      who = { person }
      state = "matched"
      why = chosen
        ? { key: "import.why_chosen" }
        : { key: "import.why_name", values: { name: agreeing(register, person, draft) } }
    } else if (known.length > 1 && asked !== someoneNew && !same) {
      verdicts.set(
        row.id,
        verdict("wrong", {
          problems: { name: { key: "import.person_choose", values: { count: known.length }, choose: "person" } },
        }),
      )
      continue
    } else {
      const keys = draft.person ? [`key ${draft.person}`] : spellings.map(one => `name ${one}`)
      const group =
        (same && "group" in same ? same.group : undefined) ??
        keys.map(key => groups.get(key)).find(found => found !== undefined) ??
        firstRow.length
      const first = firstRow[group]
      if (first && !row.leftOut) why = { key: "import.why_row", values: { row: String(first.number) } }
      who = { group }
      if (!row.leftOut) {
        if (!first) firstRow.push(row)
        for (const key of keys) groups.set(key, group)
      }
    }
    whoOf.set(row.id, who)
    const courseKey = "row" in course ? course.row : course.id
    const personKey = "person" in who ? who.person : `group ${who.group}`
    const twice = taken.get(rosterKey(courseKey, personKey, draft.role))
    if (twice && !row.leftOut) {
      const values = { row: String(twice.number), sheet: batch.sheets[twice.sheet]?.name ?? "" }
      verdicts.set(row.id, verdict("wrong", { problems: { name: { key: "import.person_twice", values } } }))
      continue
    }
    if (register.roster.has(rosterKey(courseKey, personKey, draft.role))) {
      verdicts.set(row.id, verdict("known", { why: { key: "import.why_on_roster" } }))
      continue
    }
    verdicts.set(row.id, verdict(state, why && { why }))
    if (row.leftOut) continue
    taken.set(rosterKey(courseKey, personKey, draft.role), row)
    participants.push({ row, draft, who, course: "row" in course ? { row: course.row } : { id: course.id } })
  }
  return participants
}

/** People of the register who have the key of the file for an id, or else one of these spellings. */
function knownPeople(register: Register, key: string | null, spellings: readonly string[]): string[] {
  if (key && register.peopleIds.has(key)) return [key]
  // a file that tells its people apart by key knows better than their names
  if (key) return []
  return [...new Set(spellings.flatMap(spelling => register.people.get(spelling) ?? []))]
}

const agreeing = (register: Register, person: string, draft: ParticipantDraft) =>
  draft.names.find(name => register.people.get(searchable(name.written))?.includes(person))?.written ?? ""

type Target = { id: string; slug: string } | { row: string }

function courseOf(
  batch: BatchPlan,
  typed: string | undefined,
  register: Register,
  madeHere: ReadonlyMap<string, string[]>,
  problems: Verdict["problems"],
): Target | null {
  if (batch.course) return batch.course
  if (!typed) {
    problems.course = { key: "import.course_required" }
    return null
  }
  const rows = madeHere.get(searchable(typed)) ?? []
  const slugs = register.courses.get(searchable(typed)) ?? []
  const [row] = rows
  const [slug] = slugs
  const course = slug === undefined ? undefined : register.courseBySlug.get(slug)
  if (rows.length + slugs.length > 1) problems.course = { key: "import.course_unclear", values: { value: typed } }
  else if (row !== undefined) return { row }
  else if (course) return { id: course.id, slug: course.slug }
  else problems.course = { key: "import.course_unknown", values: { value: typed } }
  return null
}
