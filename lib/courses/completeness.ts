import { courseKinds, type CourseKindWord, type CourseLifeWord } from "@/lib/words"

/*
 * What should be known of a course of its kind and life, and what is. The table of rules is the only one: which courses a
 * part is asked of is data, read here and in `completeness-sql` alike; whether it is known is said here for a record and
 * there for a query, and a test holds the two together.
 */

export const completenessParts = [
  "title",
  "program",
  "field",
  "mode",
  "dates",
  "place",
  "countries",
  "recipients",
  "provider",
  "host",
  "trainees",
  "instructors",
  "topics",
  "result",
  "source",
  "reason",
  "newDates",
] as const

export type CompletenessPart = (typeof completenessParts)[number]

/** A stage is a course of which less is asked: the rest stands in the course it belongs to. */
export type CourseShape = CourseKindWord | "stage"

type Rule = {
  asked: Partial<Record<CourseShape, readonly CourseLifeWord[]>>
  /** An online course is held nowhere. */
  notOnline?: boolean
  /** What it is worth to know it, to those who read the figures. */
  worth: number
}

const always: readonly CourseLifeWord[] = ["planned", "held", "postponed", "canceled"]
const open: readonly CourseLifeWord[] = ["planned", "held"]
const held: readonly CourseLifeWord[] = ["held"]

const of = (lives: readonly CourseLifeWord[], ...shapes: CourseShape[]): Rule["asked"] =>
  Object.fromEntries(shapes.map(shape => [shape, lives]))

const training = ["course", "seminar"] as const
const everything = [...courseKinds, "stage"] as const

export const completenessRules: Record<CompletenessPart, Rule> = {
  title: { asked: of(always, ...everything), worth: 2 },
  program: { asked: of(always, ...courseKinds), worth: 4 },
  field: { asked: of(always, ...training, "exercise", "needs-survey"), worth: 4 },
  mode: { asked: of(open, ...training), worth: 2 },
  dates: { asked: of(always, ...everything), worth: 5 },
  place: { asked: of(open, ...everything), notOnline: true, worth: 3 },
  countries: { asked: of(open, ...courseKinds), worth: 3 },
  recipients: { asked: of(open, ...training), worth: 3 },
  provider: { asked: { ...of(open, ...training), ...of(held, "exercise", "needs-survey", "visit") }, worth: 2 },
  host: { asked: of(held, ...training, "exercise"), notOnline: true, worth: 1 },
  trainees: { asked: of(held, ...training, "stage"), worth: 5 },
  instructors: { asked: of(held, ...training, "stage"), worth: 3 },
  topics: { asked: of(held, ...training), worth: 2 },
  result: { asked: of(held, ...courseKinds), worth: 2 },
  source: { asked: of(always, ...everything), worth: 4 },
  reason: { asked: of(["postponed", "canceled"], ...everything), worth: 3 },
  newDates: { asked: of(["postponed"], ...everything), worth: 3 },
}

export type PartState = "known" | "missing" | "not-asked"
export type Completeness = Record<CompletenessPart, PartState>

export type CompletenessFacts = {
  kind: CourseKindWord
  life: CourseLifeWord
  mode: string | null
  isStage: boolean
  title: object
  programId: string | null
  /** With what it takes over from its program. */
  field: string | null
  countries: readonly string[]
  startsOn: string | null
  endsOn: string | null
  places: readonly unknown[]
  topics: readonly unknown[]
  result: object
  organizations: readonly { role: string }[]
  headCounts: readonly { roleKey: string; who: string | null }[]
  /** Recorded by head count or roster, of the course or of a stage of it that was held. */
  trainees: number | null
  instructors: number | null
  /** Those that are not in the bin. */
  sources: readonly unknown[]
  lifeReason: object
  postponedTo: unknown
}

/** A day that was printed: known to the day, and not inferred. */
const isPrintedDay = (date: string | null) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)

const hasText = (text: object) => Object.keys(text).length > 0

const known: Record<CompletenessPart, (course: CompletenessFacts) => boolean> = {
  title: ({ title }) => ["en", "ja", "mn"].every(language => language in title),
  program: ({ programId }) => programId !== null,
  field: ({ field }) => field !== null,
  mode: ({ mode }) => mode !== null,
  // of one that fell away or waits it is enough to know when it was to be
  dates: ({ life, startsOn, endsOn }) =>
    life === "planned" || life === "held" ? isPrintedDay(startsOn) && isPrintedDay(endsOn) : startsOn !== null,
  place: ({ places }) => places.length > 0,
  countries: ({ countries }) => countries.length > 0,
  recipients: ({ organizations, headCounts }) =>
    organizations.some(({ role }) => role === "recipient") ||
    headCounts.some(({ roleKey, who }) => roleKey === "trainee" && who !== null),
  provider: ({ organizations }) => organizations.some(({ role }) => role === "provider"),
  host: ({ organizations }) => organizations.some(({ role }) => role === "host"),
  trainees: ({ trainees }) => trainees !== null,
  instructors: ({ instructors }) => instructors !== null,
  topics: ({ topics }) => topics.length > 0,
  result: ({ result }) => hasText(result),
  source: ({ sources }) => sources.length > 0,
  reason: ({ lifeReason }) => hasText(lifeReason),
  newDates: ({ postponedTo }) => postponedTo !== null && postponedTo !== undefined,
}

export function completenessOf(course: CompletenessFacts): Completeness {
  return completenessFrom(part => {
    const { asked, notOnline } = completenessRules[part]
    const lives = asked[course.isStage ? "stage" : course.kind]
    if (!lives?.includes(course.life) || (notOnline && course.mode === "online")) return "not-asked"
    return known[part](course) ? "known" : "missing"
  })
}

export const completenessFrom = (stateOf: (part: CompletenessPart) => PartState): Completeness =>
  Object.fromEntries(completenessParts.map(part => [part, stateOf(part)])) as Completeness

export const missingParts = (completeness: Completeness): CompletenessPart[] =>
  completenessParts.filter(part => completeness[part] === "missing")

/** How many parts are known of those that are asked of it. */
export function scoreOf(completeness: Completeness): { known: number; asked: number } {
  const states = Object.values(completeness)
  const asked = states.filter(state => state !== "not-asked").length
  return { known: asked - missingParts(completeness).length, asked }
}
