import { plansOf } from "@/lib/courses/plans"
import { inputOf, type CourseRecord } from "@/lib/courses/record"
import type { CourseField, ImportField, ParticipantField } from "@/lib/imports/headings"
import { writeCount, writeNameKind, writePlan, writeSpelling, writeTexts } from "@/lib/imports/notation"
import { translator } from "@/lib/i18n/translator"
import { locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import { organizationInputOf, type OrganizationRecord } from "@/lib/organizations/record"
import type { PersonInput } from "@/lib/people/schema"
import type { TopicRecord } from "@/lib/topics/record"
import type { CsvColumn, CsvValue } from "@/lib/transfer/csv"
import type { OrganizationRoleWord, PersonRoleWord } from "@/lib/words"

/*
 * The columns of the files that leave the office: those that an import takes, so that what was taken out can be put back.
 * A heading is what the language of the page calls the column; an import knows it in all three.
 */

export type ExportedPerson = PersonInput & { id: string }

export type ExportedParticipation = {
  course: string
  person: ExportedPerson
  role: string
  organization: string | null
  rank: string | null
  attended: boolean
  completed: boolean | null
  preTestScore: number | null
  postTestScore: number | null
}

const yesNo = (value: boolean | null) => (value === null ? null : value ? "yes" : "no")

/** What is told of a person; passport and kana stand among the spellings, each with its kind. */
const person = {
  name: one => one.names[0]?.written ?? null,
  nameKind: one => (one.names[0] ? writeNameKind(one.names[0]) : null),
  fatherName: one => one.names[0]?.fatherName ?? null,
  givenName: one => one.names[0]?.given ?? null,
  spellings: one => one.names.slice(1).map(writeSpelling).join("\n"),
  sex: one => one.sex,
  country: one => one.country,
  email: one => one.email,
  phone: one => one.phone,
  address: one => one.address,
  personNotes: one => one.notes,
  person: one => one.id,
} as const satisfies Partial<Record<ParticipantField, (one: ExportedPerson) => CsvValue>>

const ofPerson = (field: keyof typeof person) => (row: ExportedParticipation) => person[field](row.person)

const participation: Partial<Record<ParticipantField, (row: ExportedParticipation) => CsvValue>> = {
  course: row => row.course,
  name: ofPerson("name"),
  nameKind: ofPerson("nameKind"),
  fatherName: ofPerson("fatherName"),
  givenName: ofPerson("givenName"),
  spellings: ofPerson("spellings"),
  role: row => row.role,
  organization: row => row.organization,
  rank: row => row.rank,
  attended: row => yesNo(row.attended),
  completed: row => yesNo(row.completed),
  preTestScore: row => row.preTestScore,
  postTestScore: row => row.postTestScore,
  sex: ofPerson("sex"),
  country: ofPerson("country"),
  email: ofPerson("email"),
  phone: ofPerson("phone"),
  address: ofPerson("address"),
  personNotes: ofPerson("personNotes"),
  person: ofPerson("person"),
}

export function participationColumns(locale: Locale): CsvColumn<ExportedParticipation>[] {
  return columnsOf(locale, participation)
}

/** A list of people can be taken in as the roster of a course. */
export function personColumns(locale: Locale): CsvColumn<ExportedPerson>[] {
  return columnsOf(locale, person)
}

function columnsOf<Row>(locale: Locale, values: Partial<Record<ImportField, (row: Row) => CsvValue>>) {
  const t = translator(locale)
  return Object.entries(values).map(([field, value]) => ({ name: t(`import.column_${field as ImportField}`), value }))
}

const organizations = (role: OrganizationRoleWord) => (course: CourseRecord) =>
  inputOf(course)
    .organizations.filter(row => row.role === role)
    .map(row => row.organization)
    .join("; ")

const people = (role: PersonRoleWord) => (course: CourseRecord) => {
  const row = inputOf(course).headCounts.find(one => one.role === role)
  return row && row.total !== null ? writeCount(row.total, row.precision) : null
}

const texts = (field: "title" | "summary" | "result", locale: Locale) => (course: CourseRecord) =>
  inputOf(course)[field][locale] ?? null

const course: Record<CourseField, (course: CourseRecord) => CsvValue> = {
  code: one => one.code,
  slug: one => one.slug,
  titleEn: texts("title", "en"),
  titleJa: texts("title", "ja"),
  titleMn: texts("title", "mn"),
  program: one => one.program?.slug ?? null,
  field: one => one.field,
  kind: one => inputOf(one).kind,
  mode: one => one.mode,
  life: one => one.life,
  startsOn: one => one.startsOn,
  endsOn: one => one.endsOn,
  plans: one => plansOf(one).map(writePlan).join("\n"),
  durationDays: one =>
    one.durationDays === null ? null : writeCount(one.durationDays, inputOf(one).durationPrecision),
  partOf: one => one.partOf?.slug ?? null,
  places: one =>
    inputOf(one)
      .places.map(place => [writeTexts(place.name), writeTexts(place.province), place.country ?? ""].join(" | "))
      .join("\n"),
  countries: one => one.countries.join("; "),
  topics: one => inputOf(one).topics.join("; "),
  provider: organizations("provider"),
  host: organizations("host"),
  recipient: organizations("recipient"),
  supporting: organizations("supporting"),
  trainee: people("trainee"),
  instructor: people("instructor"),
  assistant: people("assistant"),
  interpreter: people("interpreter"),
  observer: people("observer"),
  lead: people("lead"),
  summaryEn: texts("summary", "en"),
  summaryJa: texts("summary", "ja"),
  summaryMn: texts("summary", "mn"),
  resultEn: texts("result", "en"),
  resultJa: texts("result", "ja"),
  resultMn: texts("result", "mn"),
  notes: one => one.notes,
  sources: one => inputOf(one).sources.join("; "),
}

export function courseExportColumns(locale: Locale): CsvColumn<CourseRecord>[] {
  return columnsOf(locale, course)
}

const nameColumns = <Row extends { names: unknown }>(locale: Locale): CsvColumn<Row>[] =>
  locales.map(language => ({
    name: translator(locale)(`export.name_${language}`),
    value: row => (row.names as LocalText)[language] ?? null,
  }))

export function topicExportColumns(locale: Locale): CsvColumn<TopicRecord>[] {
  const t = translator(locale)
  return [
    ...nameColumns<TopicRecord>(locale),
    { name: t("import.column_slug"), value: one => one.slug },
    { name: t("topic.field"), value: one => one.field },
  ]
}

export function organizationExportColumns(locale: Locale): CsvColumn<OrganizationRecord>[] {
  const t = translator(locale)
  return [
    ...nameColumns<OrganizationRecord>(locale),
    { name: t("organization.slug"), value: one => one.slug },
    { name: t("organization.parent"), value: one => one.parent?.slug ?? null },
    { name: t("organization.aliases"), value: one => one.aliases.join("\n") },
    { name: t("organization.country"), value: one => one.country },
    { name: t("organization.kind"), value: one => organizationInputOf(one).kind },
    { name: t("organization.unresolved"), value: one => yesNo(one.unresolved) },
    { name: t("organization.notes"), value: one => one.notes },
  ]
}
