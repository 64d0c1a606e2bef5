import { z } from "zod"
import { createDocument, type ZodOpenApiResponsesObject } from "zod-openapi"
import {
  courseItemSchema,
  courseSchema,
  organizationItemSchema,
  pageOf,
  problemSchema,
  programItemSchema,
  protectedStatisticsSchema,
  statisticsSchema,
  topicItemSchema,
} from "@/lib/api/schemas"
import { courseFilterNames, filterWords, statisticsFilterNames, type FilterName } from "@/lib/filters/course-filter"
import { largestPage } from "@/lib/filters/paging"
import { dataLicence } from "@/lib/open-data/licence"
import { locales } from "@/lib/i18n/locale"
import { protectedTableNames } from "@/lib/protection/tables"
import { usualMeasure } from "@/lib/statistics/query"
import { breakdowns, measures } from "@/lib/statistics/words"

/** The description of the public API, made from the schemas by which it reads and answers. */
export function openApiDocument(origin: string) {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Muster",
      version: "1",
      description:
        "A register of international capacity-building training. Only published records; no names of people. " +
        "Every figure is counted as told under How we count.",
      license: { name: dataLicence().title, url: dataLicence().path },
    },
    servers: [{ url: origin }],
    paths: {
      "/api/v1/courses": {
        get: {
          operationId: "listCourses",
          summary: "Published courses of every kind and life, newest first",
          requestParams: { query: filterQuery(courseFilterNames).extend(paging) },
          responses: { ...answer("A page of courses", pageOf(courseItemSchema)), ...badQuery, ...tooOften },
        },
      },
      "/api/v1/courses/{slug}": {
        get: {
          operationId: "getCourse",
          summary: "Everything public about a course",
          requestParams: { path: z.object({ slug: z.string().meta({ example: "zam-2024" }) }) },
          responses: {
            ...answer("The course", courseSchema),
            "308": { description: "It has another slug now", headers: z.object({ location: z.string() }) },
            ...notFound,
            ...tooOften,
          },
        },
      },
      "/api/v1/programs": list("listPrograms", "All programs, each below its parent", programItemSchema),
      "/api/v1/topics": list("listTopics", "All topics, those taught most first", topicItemSchema),
      "/api/v1/organizations": list(
        "listOrganizations",
        "Organizations that stand at a published course, and those above them",
        organizationItemSchema,
      ),
      "/api/v1/statistics": {
        get: {
          operationId: "getStatistics",
          summary: "A measure of the counted courses, with no, one or two breakdowns",
          requestParams: { query: z.object(statisticsWords).extend(filterQuery(statisticsFilterNames).shape) },
          responses: { ...answer("The figures", statisticsSchema), ...badQuery, ...tooOften },
        },
      },
      "/api/v1/statistics/protected": {
        get: {
          operationId: "getProtectedStatistics",
          summary: "What comes from lists of names: a short fixed list of tables, rounded so that nobody shows",
          requestParams: { query: z.object(protectedWords) },
          responses: { ...answer("The table", protectedStatisticsSchema), ...badQuery, ...tooOften },
        },
      },
    },
  })
}

const paging = {
  page: z.int().min(1).optional().meta({ description: "From 1." }),
  pageSize: z.int().min(1).max(largestPage).optional().meta({ description: "50 unless given." }),
}

const statisticsWords = {
  measure: z
    .enum(measures)
    .optional()
    .meta({ description: `${usualMeasure} unless given.` }),
  by: z
    .array(z.enum(breakdowns))
    .max(2)
    .optional()
    .meta({
      description:
        "One or two, with a comma or repeated. program: the children of the filtered program, else the roots; " +
        "courses that lie in the filtered program itself stand under its own slug.",
      param: { style: "form", explode: true },
      example: ["country", "field"],
    }),
  lang: z.enum(locales).optional().meta({ description: "Of the labels; en unless given." }),
}

const protectedWords = {
  table: z
    .enum(protectedTableNames)
    .optional()
    .meta({ description: `${protectedTableNames[0]} unless given.` }),
  program: filterWords.program.schema
    .optional()
    .meta({ description: "The slug of a program, told of with all below it; all programs unless given." }),
  lang: statisticsWords.lang,
}

const words = Object.fromEntries(
  Object.entries(filterWords).map(([name, { schema, allowed }]) => [
    name,
    (schema as z.ZodType).optional().meta({ description: allowed }),
  ]),
) as Record<FilterName, z.ZodOptional<z.ZodType>>

function filterQuery(names: readonly FilterName[]) {
  return z.object(Object.fromEntries(names.map(name => [name, words[name]])))
}

function list(operationId: string, summary: string, item: z.ZodType) {
  return {
    get: {
      operationId,
      summary,
      requestParams: { query: z.object(paging) },
      responses: { ...answer("A page of them", pageOf(item)), ...badQuery, ...tooOften },
    },
  }
}

function answer(description: string, schema: z.ZodType): ZodOpenApiResponsesObject {
  return {
    "200": { description, headers: kept, content: { "application/json": { schema } } },
    "304": { description: "It is as it was when it had the ETag of If-None-Match", headers: kept },
  }
}

const kept = z.object({ ETag: z.string().meta({ description: "Give it back in If-None-Match." }) })

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
})
const badQuery = { "400": problem("A query value is not allowed") }
const notFound = { "404": problem("There is no such record, or it is not public") }
const tooOften = {
  "429": {
    ...problem("Too many requests from one address"),
    headers: z.object({ "Retry-After": z.int().meta({ description: "Seconds to wait." }) }),
  },
}
