import { listPublicCourses } from "@/lib/courses/public-queries"
import { onePageOfAll } from "@/lib/filters/paging"
import type { MessageKey } from "@/lib/i18n/messages"
import type { OpenDataColumn } from "@/lib/open-data/column"
import * as columns from "@/lib/open-data/columns"
import { courseColumns } from "@/lib/open-data/course-columns"
import { protectedColumns } from "@/lib/open-data/protected-columns"
import * as rows from "@/lib/open-data/queries"
import { statisticsColumns, statisticsFileRows } from "@/lib/open-data/statistics-columns"
import { listPublicOrganizations } from "@/lib/organizations/public-queries"
import { inTreeOrder, listPublicPrograms } from "@/lib/programs/public-queries"
import { listProtectedNumbers } from "@/lib/protection/protected-statistics"
import { listPublicSources } from "@/lib/sources/public-queries"
import { statisticsTable } from "@/lib/statistics/statistics"
import { listPublicTopics } from "@/lib/topics/public-queries"
import { writeCsv } from "@/lib/transfer/csv"

export type ForeignKey = { fields: readonly string[]; table: string; to: readonly string[] }

/** A public table: a file of its own, a resource of the data package, a distribution of the catalog. */
export type OpenDataTable = {
  /** The file is called `<name>.csv`. */
  name: string
  about: MessageKey
  columns: readonly OpenDataColumn<never>[]
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  csv: () => Promise<string>
}

type Keys = { primaryKey?: readonly string[]; foreignKeys?: readonly ForeignKey[] }

function table<Row>(
  name: string,
  about: MessageKey,
  columns: readonly OpenDataColumn<Row>[],
  read: () => Promise<readonly Row[]>,
  { primaryKey = [], foreignKeys = [] }: Keys = {},
): OpenDataTable {
  return { name, about, columns, primaryKey, foreignKeys, csv: async () => writeCsv(columns, await read()) }
}

const to = (field: string, table: string, key = "slug"): ForeignKey => ({ fields: [field], table, to: [key] })
const toCourse = to("course", "courses")

export const openDataTables: readonly OpenDataTable[] = [
  table(
    "courses",
    "data.courses_about",
    courseColumns,
    async () => (await listPublicCourses({}, 1, onePageOfAll)).items,
    { primaryKey: ["slug"], foreignKeys: [to("program", "programs"), to("part_of", "courses")] },
  ),
  table("statistics", "data.statistics_about", statisticsColumns, async () => {
    const answer = await statisticsTable({ measure: "participations", by: ["year"] })
    return statisticsFileRows(answer, answer.all)
  }),
  table("protected-tables", "data.protected_about", protectedColumns, listProtectedNumbers, {
    foreignKeys: [to("program", "programs")],
  }),
  table("head-counts", "data.head_counts_about", columns.headCountColumns, rows.listHeadCounts, {
    primaryKey: ["course", "role"],
    foreignKeys: [toCourse, to("organization", "organizations")],
  }),
  table("head-count-parts", "data.head_count_parts_about", columns.headCountPartColumns, rows.listHeadCountParts, {
    primaryKey: ["course", "role", "position"],
    foreignKeys: [
      { fields: ["course", "role"], table: "head-counts", to: ["course", "role"] },
      to("organization", "organizations"),
      to("source", "sources", "code"),
    ],
  }),
  table("course-places", "data.places_about", columns.placeColumns, rows.listPlaces, {
    primaryKey: ["course", "position"],
    foreignKeys: [toCourse],
  }),
  table("course-plans", "data.course_plans_about", columns.coursePlanColumns, rows.listCoursePlans, {
    primaryKey: ["course", "position"],
    foreignKeys: [toCourse],
  }),
  table("course-topics", "data.course_topics_about", columns.courseTopicColumns, rows.listCourseTopics, {
    primaryKey: ["course", "topic"],
    foreignKeys: [toCourse, to("topic", "topics")],
  }),
  table(
    "course-organizations",
    "data.course_organizations_about",
    columns.courseOrganizationColumns,
    rows.listCourseOrganizations,
    {
      primaryKey: ["course", "organization", "role"],
      foreignKeys: [toCourse, to("organization", "organizations")],
    },
  ),
  table("course-sources", "data.course_sources_about", columns.courseSourceColumns, rows.listCourseSources, {
    primaryKey: ["course", "source"],
    foreignKeys: [toCourse, to("source", "sources", "code")],
  }),
  table("topics", "data.topics_about", columns.topicColumns, listPublicTopics, { primaryKey: ["slug"] }),
  table("organizations", "data.organizations_about", columns.organizationColumns, listPublicOrganizations, {
    primaryKey: ["slug"],
    foreignKeys: [to("parent", "organizations")],
  }),
  table(
    "programs",
    "data.programs_about",
    columns.programColumns,
    async () => inTreeOrder(await listPublicPrograms()),
    { primaryKey: ["slug"], foreignKeys: [to("parent", "programs")] },
  ),
  table("milestones", "data.milestones_about", columns.milestoneColumns, rows.listMilestones, {
    primaryKey: ["program", "position"],
    foreignKeys: [to("program", "programs"), to("source", "sources", "code")],
  }),
  table("sources", "data.sources_about", columns.sourceColumns, listPublicSources, { primaryKey: ["code"] }),
  table("statements", "data.statements_about", columns.statementColumns, rows.listStatements, {
    foreignKeys: [toCourse, to("program", "programs"), to("source", "sources", "code")],
  }),
]

export const fileOf = ({ name }: Pick<OpenDataTable, "name">) => `${name}.csv`
