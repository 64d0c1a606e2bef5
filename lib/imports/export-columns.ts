import { inputOf, type CourseRecord } from "@/lib/courses/record"
import type { CourseField, ParticipantField } from "@/lib/imports/headings"
import { writeCount, writeNameKind, writeSpelling, writeTexts } from "@/lib/imports/notation"
import { translator } from "@/lib/i18n/translator"
import type { Locale } from "@/lib/i18n/locale"
import type { PersonInput } from "@/lib/people/schema"
import type { CsvColumn, CsvValue } from "@/lib/transfer/csv"
import type { OrganizationRoleWord, PersonRoleWord } from "@/lib/words"

/*
 * The columns of the files that leave the office: those that an import takes, so that what was taken out can be put back.
 * A heading is what the language of the page calls the column; an import knows it in all three.
 */

export type ExportedParticipation = {
  course: string
  person: PersonInput & { id: string }
  role: string
  organization: string | null
  rank: string | null
  attended: boolean
  completed: boolean | null
  preTestScore: number | null
  postTestScore: number | null
}

const yesNo = (value: boolean | null) => (value === null ? null : value ? "yes" : "no")

const participation: Record<ParticipantField, (row: ExportedParticipation) => CsvValue> = {
  course: row => row.course,
  name: row => row.person.names[0]?.written ?? null,
  nameKind: row => (row.person.names[0] ? writeNameKind(row.person.names[0]) : null),
  fatherName: row => row.person.names[0]?.fatherName ?? null,
  givenName: row => row.person.names[0]?.given ?? null,
  passport: () => null,
  kana: () => null,
  spellings: row => row.person.names.slice(1).map(writeSpelling).join("\n"),
  role: row => row.role,
  organization: row => row.organization,
  rank: row => row.rank,
  attended: row => yesNo(row.attended),
  completed: row => yesNo(row.completed),
  preTestScore: row => row.preTestScore,
  postTestScore: row => row.postTestScore,
  sex: row => row.person.sex,
  country: row => row.person.country,
  personNotes: row => row.person.notes,
  person: row => row.person.id,
}

/** Passport and kana stand among the spellings, each with its kind. */
const spoken = new Set<ParticipantField>(["passport", "kana"])

export function participationColumns(locale: Locale): CsvColumn<ExportedParticipation>[] {
  const t = translator(locale)
  return Object.entries(participation).flatMap(([field, value]) =>
    spoken.has(field as ParticipantField) ? [] : [{ name: t(`import.column_${field as ParticipantField}`), value }],
  )
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
  const t = translator(locale)
  return Object.entries(course).map(([field, value]) => ({
    name: t(`import.column_${field as CourseField}`),
    value,
  }))
}
