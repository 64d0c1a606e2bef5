import { z } from "zod"
import { countryCode } from "@/lib/countries"
import { endsBeforeStart } from "@/lib/dates/partial-date"
import type { RowGroups } from "@/lib/forms/rows"
import {
  choice,
  localText,
  optionalText,
  partialDate,
  requiredChoice,
  requiredLocalText,
  rows,
  slugField,
  wholeNumber,
  wordList,
} from "@/lib/forms/schema"
import {
  courseKinds,
  courseModes,
  fields,
  organizationRoles,
  personRoles,
  planEnds,
  precisions,
  rankBands,
  sexes,
} from "@/lib/words"

const optionalCountry = z.preprocess(
  value => (value === "" ? null : value),
  countryCode.nullish().transform(c => c ?? null),
)

const isEmptyText = (value: unknown) =>
  value == null || (typeof value === "object" && Object.values(value).every(one => one == null || one === ""))

const isBlank = (value: unknown) => value == null || value === ""
type Row = Record<string, unknown>
const blankPlace = (row: Row) => isEmptyText(row.name) && isEmptyText(row.province) && isBlank(row.country)
const blankOrganization = (row: Row) => isBlank(row.organization)
const blankPart = (row: Row) => isBlank(row.number) && isBlank(row.branch) && isBlank(row.organization)
const blankHeadCount = (row: Row) =>
  isBlank(row.total) &&
  isBlank(row.who) &&
  isBlank(row.organization) &&
  (!Array.isArray(row.parts) || row.parts.length === 0)

/** The rows of the course's form, and when one of them is blank. */
export const courseRows: RowGroups = {
  places: blankPlace,
  organizations: blankOrganization,
  headCounts: blankHeadCount,
  "headCounts.*.parts": blankPart,
}

const place = z.object({ name: localText(200), country: optionalCountry, province: localText(100) })

const organization = z.object({
  role: requiredChoice(organizationRoles),
  /** Slug of an organization in the register. */
  organization: z.string({ error: "course.organization_required" }).trim().max(200, "form.too_long"),
})

const headCountPart = z.object({
  number: wholeNumber("form.not_a_number").refine(number => number !== null, "form.not_a_number"),
  precision: requiredChoice(precisions).default("exact"),
  organization: optionalText(200),
  branch: optionalText(100),
  sex: choice(sexes),
  rankBand: choice(rankBands),
  /** Code of the source that published this part; without one it is not public. */
  source: optionalText(20),
})

const headCount = z
  .object({
    role: requiredChoice(personRoles),
    total: wholeNumber("course.head_count_digits"),
    precision: requiredChoice(precisions).default("exact"),
    who: optionalText(500),
    organization: optionalText(200),
    parts: rows(headCountPart, blankPart).default([]),
  })
  .refine(row => row.total !== null || (row.who === null && row.organization === null && row.parts.length === 0), {
    path: ["total"],
    message: "course.head_count_total_required",
  })

const bothDates = z.object({ startsOn: z.string(), endsOn: z.string() })

type Period = { startsOn: string | null; endsOn: string | null }

function refuseEndBeforeStart({ startsOn, endsOn }: Period, context: z.core.$RefinementCtx) {
  if (endsBeforeStart(startsOn, endsOn))
    context.addIssue({
      code: "custom",
      path: ["endsOn"],
      message: "course.end_before_start",
      params: { start: startsOn, end: endsOn },
    })
}

/** The fields of a course that its form sets; cancellation, postponement, publication and roster have forms of their own. */
export const courseSchema = z
  .object({
    title: requiredLocalText("course.title_required", 200),
    slug: slugField(),
    code: optionalText(40),
    summary: localText(2000),
    result: localText(5000),
    notes: optionalText(10_000),
    kind: requiredChoice(courseKinds).default("course"),
    mode: choice(courseModes),
    /** Postponed and canceled are set by their own forms, and stay when this one is saved. */
    life: requiredChoice(["planned", "held"]).default("planned"),
    field: choice(fields),
    /** Slug of the program. */
    program: optionalText(80),
    countries: z.preprocess(
      given => (given == null ? [] : Array.isArray(given) ? given.filter(Boolean) : [given]),
      z.array(countryCode).transform(list => [...new Set(list)]),
    ),
    startsOn: partialDate(),
    endsOn: partialDate(),
    durationDays: wholeNumber("course.duration_digits", { min: 1, max: 3660 }),
    durationPrecision: requiredChoice(precisions).default("exact"),
    /** Slug of the course of which this is a stage. */
    partOf: optionalText(80),
    places: rows(place, blankPlace),
    /** Slugs. */
    topics: wordList(),
    organizations: rows(organization, blankOrganization),
    headCounts: rows(headCount, blankHeadCount),
    /** Codes. */
    sources: wordList(),
  })
  // said with the other messages and not after them, as soon as both dates are read
  .superRefine(refuseEndBeforeStart, { when: ({ value }) => bothDates.safeParse(value).success })
  .superRefine((course, context) => {
    const roles = course.headCounts.map(row => row.role)
    course.headCounts.forEach((row, at) => {
      if (roles.indexOf(row.role) !== at)
        context.addIssue({ code: "custom", path: ["headCounts", at, "role"], message: "course.head_count_role_twice" })
    })
    const seen = new Set<string>()
    course.organizations.forEach((row, at) => {
      const key = `${row.role} ${row.organization}`
      if (seen.has(key))
        context.addIssue({
          code: "custom",
          path: ["organizations", at, "organization"],
          message: "course.organization_twice",
        })
      seen.add(key)
    })
  })

/** The fields in the order in which the form and the log name them. */
export const courseFieldOrder = [
  "title",
  "program",
  "field",
  "kind",
  "mode",
  "code",
  "slug",
  "life",
  "startsOn",
  "endsOn",
  "durationDays",
  "durationPrecision",
  "partOf",
  "places",
  "countries",
  "topics",
  "newTopics",
  "organizations",
  "headCounts",
  "summary",
  "result",
  "notes",
  "sources",
] as const

export type CourseInput = z.output<typeof courseSchema>
/** What `courseSchema` takes from code: what is left out has its default. */
export type CourseDraft = Partial<z.input<typeof courseSchema>>

/** Why a course was canceled, for visitors. */
export const cancellationSchema = z.object({ reason: requiredLocalText("course.reason_required", 1000) })

/** What a copy is called. */
export const copySchema = z.object({ title: requiredLocalText("course.title_required", 200) })

const newDates = z.object({ startsOn: partialDate(), endsOn: partialDate() })

/** A period whose end is not before its start, said as soon as both can be read. */
function inOrder<S extends z.ZodType<{ startsOn: string | null; endsOn: string | null }>>(schema: S) {
  return schema.superRefine(refuseEndBeforeStart, { when: ({ value }) => bothDates.safeParse(value).success })
}

/** To when it was postponed: other days, another course of the register, or not yet known; and why. */
export const postponementSchema = inOrder(newDates.extend({ to: optionalText(80), reason: localText(1000) }))

/** The days on which it is planned anew; blank takes back what was said of it. */
export const reinstatementSchema = inOrder(newDates)

const numbers = z.object(
  Object.fromEntries(personRoles.map(role => [role, wholeNumber("course.head_count_digits")])) as Record<
    (typeof personRoles)[number],
    ReturnType<typeof wholeNumber>
  >,
)

/** When it was held, and how many came: blank is not known. */
export const holdingSchema = inOrder(
  newDates.extend({
    startsOn: partialDate().refine(date => date !== null, "course.held_start_required"),
    numbers: numbers
      .partial()
      .nullish()
      .transform(given => given ?? {}),
  }),
)

/** Days and numbers that were planned once, what ended that plan, and why. */
export const planSchema = inOrder(
  newDates.extend({
    startsOn: partialDate().refine(date => date !== null, "course.plan_start_required"),
    numbers: numbers
      .partial()
      .nullish()
      .transform(given => given ?? {}),
    endedBy: requiredChoice(planEnds, "course.plan_end_required"),
    reason: localText(1000),
  }),
)

export type CancellationInput = z.output<typeof cancellationSchema>
export type PostponementInput = z.output<typeof postponementSchema>
export type ReinstatementInput = z.output<typeof reinstatementSchema>
export type HoldingInput = z.output<typeof holdingSchema>
export type PlanInput = z.output<typeof planSchema>
