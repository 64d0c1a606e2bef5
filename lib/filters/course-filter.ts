import { z } from "zod"
import { recordBySlug } from "@/lib/slugs"
import { db } from "@/lib/db"
import { countryName } from "@/lib/i18n/format"
import { courseKinds, courseLives, courseModes, fields } from "@/lib/words"
import { valuesOf, type QueryParams, type QueryProblem } from "@/lib/filters/query"

/*
 * The query words by which courses are filtered: one definition for pages, API and CSV files. Pages leave out a value that
 * is not understood and say so; API and CSV refuse it.
 */

const unknown = "unknown"
const orUnknown = <T extends z.ZodType>(schema: T) => z.union([z.literal(unknown), schema])

const year = z
  .string()
  .regex(/^[1-9]\d{3}$/)
  .transform(Number)

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** ISO 3166 in two letters, or ASEAN. A code is a country where it has a name. */
const country = z
  .string()
  .transform(code => code.toUpperCase())
  .refine(code => code === "ASEAN" || countryName("en", code) !== code)

const orUnknownWord = " or unknown"

/** Each word's schema, with what the API says is allowed. */
export const filterWords = {
  year: { schema: orUnknown(year), allowed: "a year in four digits, such as 2024, or unknown" },
  fiscalYear: {
    schema: orUnknown(year),
    allowed: "a Japanese fiscal year by the year it starts in, such as 2024, or unknown",
  },
  field: { schema: orUnknown(z.enum(fields)), allowed: fields.join(", ") + orUnknownWord },
  program: { schema: slug, allowed: "the slug of a program, see /api/v1/programs" },
  topic: { schema: orUnknown(slug), allowed: "the slug of a topic, see /api/v1/topics, or unknown" },
  country: {
    schema: orUnknown(country),
    allowed: "a country in two letters (ISO 3166), such as MN, or ASEAN, or unknown",
  },
  mode: { schema: orUnknown(z.enum(courseModes)), allowed: courseModes.join(", ") + orUnknownWord },
  kind: { schema: z.enum(courseKinds), allowed: courseKinds.join(", ") },
  life: { schema: z.enum(courseLives), allowed: courseLives.join(", ") },
  number: { schema: z.literal("none"), allowed: "none" },
  counted: { schema: z.literal("yes"), allowed: "yes" },
  q: { schema: z.string().trim().max(200), allowed: "up to 200 characters" },
} as const

export type FilterName = keyof typeof filterWords
type Value<Name extends FilterName> = z.output<(typeof filterWords)[Name]["schema"]>

/** A record named in the query: as it is called now, also where an old slug was given. */
export type NamedRecord = { id: string; slug: string }

export type CourseFilter = {
  [Name in Exclude<FilterName, "program" | "topic">]?: Value<Name>
} & { program?: NamedRecord; topic?: NamedRecord | typeof unknown }

export const statisticsFilterNames = [
  "year",
  "fiscalYear",
  "field",
  "program",
  "topic",
  "country",
  "mode",
  "kind",
  "number",
  "q",
] as const satisfies readonly FilterName[]

export const courseFilterNames = [...statisticsFilterNames, "life", "counted"] as const satisfies readonly FilterName[]

/** What a query says of courses, and the values that are not understood. A blank value is none. */
export async function readCourseFilter(
  params: QueryParams,
  names: readonly FilterName[],
): Promise<{ filter: CourseFilter; problems: QueryProblem[] }> {
  const filter: Record<string, unknown> = {}
  const problems: QueryProblem[] = []
  for (const name of names) {
    const { schema, allowed } = filterWords[name]
    const values = valuesOf(params, name)
    for (const value of values) {
      const parsed = schema.safeParse(value)
      const record = parsed.success ? await namedRecord(name, parsed.data) : undefined
      if (!parsed.success || record === null) problems.push({ name, value, allowed })
      else if (name in filter) problems.push({ name, value, allowed: `once only: ${allowed}` })
      else filter[name] = record ?? parsed.data
    }
  }
  return { filter: filter as CourseFilter, problems }
}

/** The query that gives the filter again, for links. */
export function writeCourseFilter(filter: CourseFilter): Partial<Record<FilterName, string | number>> {
  const query: Partial<Record<FilterName, string | number>> = {}
  for (const name of courseFilterNames) {
    const value = filter[name]
    if (value !== undefined) query[name] = typeof value === "object" ? value.slug : value
  }
  return query
}

/** Undefined where the word names no record, null where there is no such record. */
async function namedRecord(name: FilterName, value: string | number): Promise<NamedRecord | null | undefined> {
  if ((name !== "program" && name !== "topic") || typeof value !== "string" || value === unknown) return undefined
  const id = await recordBySlug(db, name, value)
  const where = { ...(id ? { id } : { slug: value }), deletedAt: null }
  return name === "program"
    ? db.program.findFirst({ where, select: { id: true, slug: true } })
    : db.topic.findFirst({ where, select: { id: true, slug: true } })
}
