import { z } from "zod"
import { columnWords, protectedMeasures, protectedTableNames, rowWords } from "@/lib/protection/tables"
import { breakdowns, measures } from "@/lib/statistics/words"
import {
  courseKinds,
  courseLives,
  courseModes,
  fields,
  organizationKinds,
  organizationRoles,
  personRoles,
  planEnds,
  precisions,
  rankBands,
  sexes,
  statementSubjects,
} from "@/lib/words"

/* What the API answers, once: the OpenAPI description is made from these, and the tests hold real answers against them. */

const text = z
  .strictObject({ en: z.string().nullable(), ja: z.string().nullable(), mn: z.string().nullable() })
  .meta({ id: "Text", description: "A text in English, Japanese and Mongolian; null where there is none." })

const precision = z.enum(precisions).meta({ id: "Precision", description: "How exact a number is." })

const number = z
  .strictObject({
    value: z.int().nullable().meta({ description: "Null where it is not known." }),
    precision,
  })
  .meta({ id: "Number" })

const partialDate = z.string().meta({
  id: "PartialDate",
  description: "2025-08-20, 2025-08, 2025, or XXXX-09-24 where the year is not known; a ? at the end: inferred.",
  example: "2025-08-20",
})

const slug = z.string().meta({ description: "Its lasting public name.", example: "japan-mongolia" })
const field = z.enum(fields).meta({ id: "Field" })
const country = z.string().meta({ description: "ISO 3166 in two letters, or ASEAN.", example: "MN" })
const named = z.strictObject({ slug, name: text })
const courseLink = z
  .strictObject({ slug, title: text, startsOn: partialDate.nullable(), endsOn: partialDate.nullable() })
  .meta({ id: "CourseLink" })

export const courseItemSchema = z
  .strictObject({
    slug,
    title: text,
    kind: z.enum(courseKinds).meta({ description: "Only course and seminar are counted." }),
    mode: z.enum(courseModes).nullable().meta({ description: "Null where it is not known." }),
    life: z.enum(courseLives),
    field: field.nullable(),
    countries: z.array(country).meta({ description: "Of the recipients." }),
    startsOn: partialDate.nullable(),
    endsOn: partialDate.nullable(),
    year: z.int().nullable().meta({ description: "In which it starts; null where the date is too coarse." }),
    fiscalYear: z.int().nullable().meta({ description: "Japanese fiscal year, named by the year it starts in." }),
    program: named.nullable(),
    places: z.array(z.strictObject({ name: text, country: country.nullable(), province: text })),
    topics: z.array(named),
    partOf: courseLink.nullable().meta({ description: "The course of which this is a stage." }),
    counted: z.boolean().meta({ description: "Whether it is one of the counted courses." }),
    days: number,
    participations: number,
    instructors: number,
  })
  .meta({ id: "CourseItem", description: "Numbers of a counted course include those of its stages." })

const statement = z
  .strictObject({
    source: z.string(),
    claim: text,
    number: z.int().nullable(),
    precision,
    startsOn: partialDate.nullable(),
    endsOn: partialDate.nullable(),
    stage: z.enum(["planned", "actual"]),
    chosen: z.boolean(),
    reason: text,
  })
  .meta({ id: "Statement", description: "What one source says; no figure is computed from it." })

export const courseSchema = courseItemSchema
  .extend({
    summary: text,
    result: text,
    lifeReason: text.meta({ description: "Why it was canceled or postponed." }),
    programPath: z.array(named).meta({ description: "From the root to its own program." }),
    organizations: z.array(
      z.strictObject({
        slug,
        name: text,
        role: z.enum(organizationRoles),
        country: country.nullable(),
        kind: z.enum(organizationKinds),
      }),
    ),
    headCounts: z.array(
      z.strictObject({
        role: z.enum(personRoles),
        total: z.int(),
        precision,
        who: z.string().nullable(),
        organization: named.nullable(),
        parts: z
          .array(
            z.strictObject({
              number: z.int(),
              precision,
              organization: named.nullable(),
              branch: z.string().nullable(),
              sex: z.enum(sexes).nullable(),
              rankBand: z.enum(rankBands).nullable(),
              source: z.string(),
            }),
          )
          .meta({ description: "Only those that a source published; they need not add up to the total." }),
      }),
    ),
    stages: z.array(courseItemSchema),
    postponedTo: courseLink.nullable(),
    postponedFrom: z.array(courseLink),
    plans: z
      .array(
        z.strictObject({
          startsOn: partialDate.nullable(),
          endsOn: partialDate.nullable(),
          endedBy: z.enum(planEnds).meta({ description: "What became of the plan." }),
          reason: text,
          numbers: z.array(z.strictObject({ role: z.enum(personRoles), total: z.int(), precision })),
          course: courseLink
            .nullable()
            .meta({ description: "The course that was postponed to this one; null: its own." }),
        }),
      )
      .meta({ description: "What was planned before what stands in the course, the oldest first." }),
    sources: z.array(
      z.strictObject({
        code: z.string(),
        title: text,
        publisher: text,
        language: z.string().nullable(),
        address: z.string().nullable(),
        publishedOn: partialDate.nullable(),
        readOn: partialDate.nullable(),
      }),
    ),
    statements: z.array(
      z.strictObject({
        subject: z.enum(statementSubjects),
        role: z.enum(personRoles).nullable(),
        differs: z.boolean(),
        chosen: z.array(statement),
        others: z.array(statement),
      }),
    ),
    previous: courseLink.nullable(),
    next: courseLink.nullable(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Course" })

const figureShape = {
  value: z
    .int()
    .nullable()
    .meta({ description: "Null where it is not known or is withheld; 0 where nothing was held." }),
  courses: z.int(),
  coursesWithoutNumber: z.int().meta({ description: "Of these, those that add nothing to the value." }),
  approximate: z.boolean().meta({ description: 'An "about" or "at least" is among the numbers.' }),
  withheld: z.boolean().meta({
    description:
      "Only of protected tables. Elsewhere a small number from a list of names stands as one that is not known.",
  }),
}

const figure = z.strictObject(figureShape).meta({ id: "Figure" })

export const programItemSchema = z
  .strictObject({
    slug,
    parent: slug.nullable(),
    name: text,
    aim: text,
    field: field.nullable(),
    providerCountries: z.array(country),
    partnerCountries: z.array(country),
    startYear: z.int().nullable(),
    endYear: z.int().nullable(),
    firstCourseYear: z.int().nullable(),
    lastCourseYear: z.int().nullable(),
    courses: z.int().meta({ description: "Counted courses, with all programs below it." }),
    participations: figure,
    instructors: figure,
  })
  .meta({ id: "Program" })

export const topicItemSchema = z
  .strictObject({ slug, name: text, field, courses: z.int().meta({ description: "Counted courses that taught it." }) })
  .meta({ id: "Topic" })

export const organizationItemSchema = z
  .strictObject({
    slug,
    parent: slug.nullable(),
    name: text,
    country: country.nullable(),
    kind: z.enum(organizationKinds),
  })
  .meta({ id: "Organization" })

const key = z.string().meta({
  description: "A year, a field, a mode, a country, a slug, or unknown. Of two breakdowns: both, in their order.",
})

export const statisticsSchema = z
  .strictObject({
    measure: z.enum(measures),
    by: z.array(z.enum(breakdowns)),
    asOf: z.iso.datetime().meta({ description: "When public data last changed." }),
    additive: z.boolean().meta({
      description: "False where a course can stand in several rows, which then add up to more than the total.",
    }),
    total: z.int().nullable().meta({ description: "Each course once." }),
    courses: z.int(),
    coursesWithoutNumber: z.int(),
    rows: z.array(
      z.strictObject({
        key: z.union([key, z.tuple([key, key])]),
        label: z.union([z.string(), z.tuple([z.string(), z.string()])]),
        ...figureShape,
      }),
    ),
  })
  .meta({ id: "Statistics" })

export const protectedStatisticsSchema = z
  .strictObject({
    table: z.enum(protectedTableNames),
    measure: z.enum(protectedMeasures),
    by: z.tuple([z.enum(rowWords), z.enum(columnWords)]),
    program: z.string().nullable().meta({ description: "With all below it; null: all programs." }),
    asOf: z.iso.datetime().meta({ description: "When public data last changed." }),
    multipleOf: z.int().meta({ description: "Every number is rounded to a multiple of this, so that nobody shows." }),
    total: z.int().nullable().meta({ description: "Null: nobody is known by name, or too few. 0: nobody, or few." }),
    courses: z.int(),
    rows: z.array(
      z.strictObject({ key: z.tuple([key, key]), label: z.tuple([z.string(), z.string()]), value: z.int().nullable() }),
    ),
    firsts: z
      .array(z.strictObject({ key, label: z.string(), value: z.int().nullable(), courses: z.int() }))
      .meta({ description: "The sums of the rows." }),
    seconds: z
      .array(z.strictObject({ key, label: z.string(), value: z.int().nullable() }))
      .meta({ description: "The sums of the columns." }),
  })
  .meta({ id: "ProtectedStatistics" })

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), value: z.string(), allowed: z.string() }))
      .optional()
      .meta({ description: "Each query word that is not understood, and what is allowed." }),
  })
  .meta({ id: "Problem", description: "RFC 9457" })

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() })

export type Text = z.infer<typeof text>
export type CourseItemAnswer = z.infer<typeof courseItemSchema>
export type CourseAnswer = z.infer<typeof courseSchema>
export type ProgramItemAnswer = z.infer<typeof programItemSchema>
export type TopicItemAnswer = z.infer<typeof topicItemSchema>
export type OrganizationItemAnswer = z.infer<typeof organizationItemSchema>
