import type { PublicCourseItem, PublicNumber } from "@/lib/courses/public-queries"
import type { LocalText } from "@/lib/i18n/locale"
import { inOneCell, patterns, textColumns, type OpenDataColumn } from "@/lib/open-data/column"
import { courseKinds, courseLives, courseModes, fields, precisions } from "@/lib/words"

/** The columns of courses.csv, in order. */
export const courseColumns: readonly OpenDataColumn<PublicCourseItem>[] = [
  {
    name: "slug",
    type: "string",
    required: true,
    pattern: patterns.slug,
    about: "data.course_slug",
    value: course => course.slug,
  },
  ...textColumns<PublicCourseItem>("title", "data.course_title", course => course.title),
  {
    name: "kind",
    type: "string",
    required: true,
    words: courseKinds,
    about: "data.course_kind",
    value: course => course.kind,
  },
  { name: "mode", type: "string", words: courseModes, about: "data.course_mode", value: course => course.mode },
  {
    name: "life",
    type: "string",
    required: true,
    words: courseLives,
    about: "data.course_life",
    value: course => course.life,
  },
  { name: "field", type: "string", words: fields, about: "data.course_field", value: course => course.field },
  {
    name: "countries",
    type: "string",
    pattern: patterns.countries,
    about: "data.course_countries",
    value: course => inOneCell(course.countries),
  },
  { name: "program", type: "string", about: "data.course_program", value: course => course.program?.slug ?? null },
  { name: "part_of", type: "string", about: "data.course_part_of", value: course => course.partOf?.slug ?? null },
  {
    name: "starts_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.course_starts_on",
    value: course => course.startsOn,
  },
  {
    name: "ends_on",
    type: "string",
    pattern: patterns.partialDate,
    about: "data.course_ends_on",
    value: course => course.endsOn,
  },
  { name: "year", type: "integer", about: "data.course_year", value: course => course.year },
  { name: "fiscal_year", type: "integer", about: "data.course_fiscal_year", value: course => course.fiscalYear },
  { name: "counted", type: "boolean", required: true, about: "data.course_counted", value: course => course.counted },
  ...number("days", "data.course_days", course => course.days),
  ...number("participations", "data.course_participations", course => course.participations),
  ...number("instructors", "data.course_instructors", course => course.instructors),
  {
    name: "topics",
    type: "string",
    pattern: patterns.slugs,
    about: "data.course_topics",
    value: course => inOneCell(course.topics.map(({ slug }) => slug)),
  },
  ...textColumns<PublicCourseItem>("places", "data.course_places", course => {
    const names = (locale: keyof LocalText) => inOneCell(course.places.flatMap(({ name }) => name[locale] ?? []))
    return { en: names("en") ?? undefined, ja: names("ja") ?? undefined, mn: names("mn") ?? undefined }
  }),
]

function number(
  name: string,
  about: OpenDataColumn<PublicCourseItem>["about"],
  of: (course: PublicCourseItem) => PublicNumber,
): OpenDataColumn<PublicCourseItem>[] {
  return [
    { name, type: "integer", minimum: 0, about, value: course => of(course).value },
    {
      name: `${name}_precision`,
      type: "string",
      words: precisions,
      about: "data.column_precision",
      value: course => (of(course).value === null ? null : of(course).precision),
    },
  ]
}
