import type { MessageKey } from "@/lib/i18n/messages"
import { patterns, inOneCell, textColumns, type OpenDataColumn } from "@/lib/open-data/column"
import type {
  CourseOrganizationRow,
  CoursePlanRow,
  CourseSourceRow,
  CourseTopicRow,
  HeadCountPartRow,
  HeadCountRow,
  MilestoneRow,
  PlaceRow,
  StatementRow,
} from "@/lib/open-data/queries"
import type { PublicOrganization } from "@/lib/organizations/public-queries"
import type { ProgramNode } from "@/lib/programs/public-queries"
import type { PublicSource } from "@/lib/sources/public-source"
import type { PublicTopic } from "@/lib/topics/public-queries"
import {
  fields,
  organizationKinds,
  organizationRoles,
  personRoles,
  planEnds,
  precisions,
  rankBands,
  sexes,
  statementStages,
  statementSubjects,
} from "@/lib/words"

/* The columns of the smaller files, in order. */

type Named<Name extends string> = Record<Name, string>
type Maybe<Name extends string> = Record<Name, string | null>

const ofCourse: OpenDataColumn<Named<"course">> = {
  name: "course",
  type: "string",
  required: true,
  about: "data.column_course",
  value: row => row.course,
}

const ofOrganization: OpenDataColumn<Maybe<"organization">> = {
  name: "organization",
  type: "string",
  about: "data.column_organization",
  value: row => row.organization,
}

const ofSource: OpenDataColumn<Maybe<"source">> = {
  name: "source",
  type: "string",
  about: "data.column_source",
  value: row => row.source,
}

const ofPeople: OpenDataColumn<Named<"role">> = {
  name: "role",
  type: "string",
  required: true,
  words: personRoles,
  about: "data.column_person_role",
  value: row => row.role,
}

const place: OpenDataColumn<{ place: number }> = {
  name: "position",
  type: "integer",
  required: true,
  minimum: 1,
  about: "data.column_position",
  value: row => row.place,
}

const precision: OpenDataColumn<Named<"precision">> = {
  name: "precision",
  type: "string",
  required: true,
  words: precisions,
  about: "data.column_precision",
  value: row => row.precision,
}

const country: OpenDataColumn<Maybe<"country">> = {
  name: "country",
  type: "string",
  pattern: patterns.country,
  about: "data.column_country",
  value: row => row.country,
}

const slug: OpenDataColumn<Named<"slug">> = {
  name: "slug",
  type: "string",
  required: true,
  pattern: patterns.slug,
  about: "data.column_slug",
  value: row => row.slug,
}

const parent: OpenDataColumn<Maybe<"parentSlug">> = {
  name: "parent",
  type: "string",
  about: "data.column_parent",
  value: row => row.parentSlug,
}

export const headCountColumns: readonly OpenDataColumn<HeadCountRow>[] = [
  ofCourse,
  ofPeople,
  {
    name: "total",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.head_count_total",
    value: row => row.total,
  },
  precision,
  { name: "who", type: "string", about: "data.head_count_who", value: row => row.who },
  ofOrganization,
  {
    name: "sources",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.head_count_sources",
    value: row => row.sources,
  },
]

export const headCountPartColumns: readonly OpenDataColumn<HeadCountPartRow>[] = [
  ofCourse,
  ofPeople,
  place,
  { name: "number", type: "integer", required: true, minimum: 0, about: "data.part_number", value: row => row.number },
  precision,
  ofOrganization,
  { name: "branch", type: "string", about: "data.part_branch", value: row => row.branch },
  { name: "sex", type: "string", words: sexes, about: "data.part_sex", value: row => row.sex },
  { name: "rank_band", type: "string", words: rankBands, about: "data.part_rank_band", value: row => row.rankBand },
  { ...ofSource, required: true },
]

export const placeColumns: readonly OpenDataColumn<PlaceRow>[] = [
  ofCourse,
  place,
  ...textColumns<PlaceRow>("name", "data.column_name", row => row.name),
  country,
  ...textColumns<PlaceRow>("province", "data.place_province", row => row.province),
]

export const courseTopicColumns: readonly OpenDataColumn<CourseTopicRow>[] = [
  ofCourse,
  { name: "topic", type: "string", required: true, about: "data.column_topic", value: row => row.topic },
]

export const courseOrganizationColumns: readonly OpenDataColumn<CourseOrganizationRow>[] = [
  ofCourse,
  { ...ofOrganization, required: true },
  {
    name: "role",
    type: "string",
    required: true,
    words: organizationRoles,
    about: "data.column_organization_role",
    value: row => row.role,
  },
]

const planned = (name: "trainees" | "instructors", about: MessageKey): OpenDataColumn<CoursePlanRow>[] => [
  { name, type: "integer", minimum: 0, about, value: row => row[name]?.total ?? null },
  {
    name: `${name}_precision`,
    type: "string",
    words: precisions,
    about: "data.column_precision",
    value: row => row[name]?.precision ?? null,
  },
]

export const coursePlanColumns: readonly OpenDataColumn<CoursePlanRow>[] = [
  ofCourse,
  place,
  {
    name: "starts_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.plan_starts_on",
    value: row => row.startsOn,
  },
  {
    name: "ends_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.plan_ends_on",
    value: row => row.endsOn,
  },
  ...planned("trainees", "data.plan_trainees"),
  ...planned("instructors", "data.plan_instructors"),
  {
    name: "ended_by",
    type: "string",
    required: true,
    words: planEnds,
    about: "data.plan_ended_by",
    value: row => row.endedBy,
  },
  ...textColumns<CoursePlanRow>("reason", "data.plan_reason", row => row.reason),
]

export const courseSourceColumns: readonly OpenDataColumn<CourseSourceRow>[] = [
  ofCourse,
  { ...ofSource, required: true },
]

export const topicColumns: readonly OpenDataColumn<PublicTopic>[] = [
  slug,
  ...textColumns<PublicTopic>("name", "data.column_name", topic => topic.names),
  { name: "field", type: "string", required: true, words: fields, about: "data.topic_field", value: row => row.field },
  {
    name: "courses",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.topic_courses",
    value: topic => topic.courses,
  },
]

export const organizationColumns: readonly OpenDataColumn<PublicOrganization>[] = [
  slug,
  parent,
  ...textColumns<PublicOrganization>("name", "data.column_name", organization => organization.names),
  country,
  {
    name: "kind",
    type: "string",
    required: true,
    words: organizationKinds,
    about: "data.organization_kind",
    value: organization => organization.kind,
  },
]

export const programColumns: readonly OpenDataColumn<ProgramNode>[] = [
  slug,
  parent,
  ...textColumns<ProgramNode>("name", "data.column_name", program => program.names),
  ...textColumns<ProgramNode>("aim", "data.program_aim", program => program.aim),
  { name: "field", type: "string", words: fields, about: "data.program_field", value: program => program.field },
  {
    name: "provider_countries",
    type: "string",
    pattern: patterns.countries,
    about: "data.program_providers",
    value: program => inOneCell(program.providerCountries),
  },
  {
    name: "partner_countries",
    type: "string",
    pattern: patterns.countries,
    about: "data.program_partners",
    value: program => inOneCell(program.partnerCountries),
  },
  { name: "start_year", type: "integer", about: "data.program_start_year", value: program => program.startYear },
  { name: "end_year", type: "integer", about: "data.program_end_year", value: program => program.endYear },
  {
    name: "courses",
    type: "integer",
    required: true,
    minimum: 0,
    about: "data.program_courses",
    value: program => program.totals.courses,
  },
  {
    name: "participations",
    type: "integer",
    minimum: 0,
    about: "data.program_participations",
    value: program => program.totals.participations.value,
  },
  {
    name: "instructors",
    type: "integer",
    minimum: 0,
    about: "data.program_instructors",
    value: program => program.totals.instructors.value,
  },
]

export const milestoneColumns: readonly OpenDataColumn<MilestoneRow>[] = [
  { name: "program", type: "string", required: true, about: "data.column_program", value: row => row.program },
  place,
  {
    name: "happened_on",
    type: "string",
    required: true,
    pattern: patterns.partialDate,
    about: "data.milestone_day",
    value: row => row.happenedOn,
  },
  ...textColumns<MilestoneRow>("title", "data.milestone_title", row => row.title),
  ...textColumns<MilestoneRow>("description", "data.milestone_description", row => row.description),
  ofSource,
]

export const sourceColumns: readonly OpenDataColumn<PublicSource>[] = [
  { name: "code", type: "string", required: true, about: "data.source_code", value: source => source.code },
  ...textColumns<PublicSource>("title", "data.source_title", source => source.title),
  ...textColumns<PublicSource>("publisher", "data.source_publisher", source => source.publisher),
  { name: "language", type: "string", about: "data.source_language", value: source => source.language },
  { name: "address", type: "string", about: "data.source_address", value: source => source.address },
  {
    name: "published_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.source_published_on",
    value: source => source.publishedOn,
  },
  {
    name: "read_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.source_read_on",
    value: source => source.readOn,
  },
]

export const statementColumns: readonly OpenDataColumn<StatementRow>[] = [
  { name: "course", type: "string", about: "data.statement_course", value: row => row.course },
  { name: "program", type: "string", about: "data.statement_program", value: row => row.program },
  { ...ofSource, required: true },
  {
    name: "subject",
    type: "string",
    required: true,
    words: statementSubjects,
    about: "data.statement_subject",
    value: row => row.subject,
  },
  { name: "role", type: "string", words: personRoles, about: "data.statement_role", value: row => row.role },
  ...textColumns<StatementRow>("claim", "data.statement_claim", row => row.claim),
  { name: "number", type: "integer", minimum: 0, about: "data.statement_number", value: row => row.number },
  precision,
  {
    name: "starts_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.statement_starts_on",
    value: row => row.startsOn,
  },
  {
    name: "ends_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.statement_ends_on",
    value: row => row.endsOn,
  },
  {
    name: "stage",
    type: "string",
    required: true,
    words: statementStages,
    about: "data.statement_stage",
    value: row => row.stage,
  },
  { name: "chosen", type: "boolean", required: true, about: "data.statement_chosen", value: row => row.chosen },
  ...textColumns<StatementRow>("reason", "data.statement_reason", row => row.reason),
]
