import type { PublicCourseItem, PublicNumber } from "@/lib/courses/public-queries"
import type { LocalText } from "@/lib/i18n/locale"
import type { OpenDataColumn } from "@/lib/open-data/column"
import { courseKinds, courseLives, courseModes, fields, precisions } from "@/lib/words"

/** The columns of courses.csv, in order. */
export const courseColumns: readonly OpenDataColumn<PublicCourseItem>[] = [
  { name: "slug", type: "string", about: "data.course_slug", value: course => course.slug },
  ...texts("title", "data.course_title", course => course.title),
  { name: "kind", type: "string", words: courseKinds, about: "data.course_kind", value: course => course.kind },
  { name: "mode", type: "string", words: courseModes, about: "data.course_mode", value: course => course.mode },
  { name: "life", type: "string", words: courseLives, about: "data.course_life", value: course => course.life },
  { name: "field", type: "string", words: fields, about: "data.course_field", value: course => course.field },
  {
    name: "countries",
    type: "string",
    about: "data.course_countries",
    value: course => list(course.countries),
  },
  { name: "program", type: "string", about: "data.course_program", value: course => course.program?.slug ?? null },
  { name: "part_of", type: "string", about: "data.course_part_of", value: course => course.partOf?.slug ?? null },
  { name: "starts_on", type: "string", about: "data.course_starts_on", value: course => course.startsOn },
  { name: "ends_on", type: "string", about: "data.course_ends_on", value: course => course.endsOn },
  { name: "year", type: "integer", about: "data.course_year", value: course => course.year },
  { name: "fiscal_year", type: "integer", about: "data.course_fiscal_year", value: course => course.fiscalYear },
  { name: "counted", type: "boolean", about: "data.course_counted", value: course => course.counted },
  ...number("days", "data.course_days", course => course.days),
  ...number("participations", "data.course_participations", course => course.participations),
  ...number("instructors", "data.course_instructors", course => course.instructors),
  {
    name: "topics",
    type: "string",
    about: "data.course_topics",
    value: course => list(course.topics.map(({ slug }) => slug)),
  },
  ...texts("places", "data.course_places", course => {
    const names = (locale: keyof LocalText) => list(course.places.flatMap(({ name }) => name[locale] ?? []))
    return { en: names("en") ?? undefined, ja: names("ja") ?? undefined, mn: names("mn") ?? undefined }
  }),
]

function texts(
  name: string,
  about: OpenDataColumn<PublicCourseItem>["about"],
  text: (course: PublicCourseItem) => { [L in keyof LocalText]?: string | undefined },
): OpenDataColumn<PublicCourseItem>[] {
  return (["en", "ja", "mn"] as const).map(language => ({
    name: `${name}_${language}`,
    type: "string",
    about,
    language,
    value: course => text(course)[language] ?? null,
  }))
}

function number(
  name: string,
  about: OpenDataColumn<PublicCourseItem>["about"],
  of: (course: PublicCourseItem) => PublicNumber,
): OpenDataColumn<PublicCourseItem>[] {
  return [
    { name, type: "integer", about, value: course => of(course).value },
    {
      name: `${name}_precision`,
      type: "string",
      words: precisions,
      about: "data.column_precision",
      value: course => (of(course).value === null ? null : of(course).precision),
    },
  ]
}

const list = (values: string[]) => (values.length ? values.join("; ") : null)
