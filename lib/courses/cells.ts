import { z } from "zod"
import type { Completeness, CompletenessPart, PartState } from "@/lib/courses/completeness"
import type { CourseRecord } from "@/lib/courses/record"
import { inputOf } from "@/lib/courses/record"
import type { CourseInput } from "@/lib/courses/schema"
import { listIn, readTexts, writeCount, writeTexts } from "@/lib/imports/notation"
import type { Locale } from "@/lib/i18n/locale"

/*
 * Courses as a table of cells: a column a thing that should be known. A cell holds the text that would be typed for it, as
 * in a file that is imported; what no single line can say is filled in the course's form.
 */

export const courseCells = [
  "titleEn",
  "titleJa",
  "titleMn",
  "program",
  "field",
  "mode",
  "startsOn",
  "endsOn",
  "places",
  "countries",
  "recipient",
  "provider",
  "host",
  "trainee",
  "instructor",
  "topics",
  "result",
  "sources",
  "reason",
  "newDates",
] as const

export type CourseCell = (typeof courseCells)[number]

/** Which part of what should be known a cell is, or is half of. */
export const partOfCell: Record<CourseCell, CompletenessPart> = {
  titleEn: "title",
  titleJa: "title",
  titleMn: "title",
  program: "program",
  field: "field",
  mode: "mode",
  startsOn: "dates",
  endsOn: "dates",
  places: "place",
  countries: "countries",
  recipient: "recipients",
  provider: "provider",
  host: "host",
  trainee: "trainees",
  instructor: "instructors",
  topics: "topics",
  result: "result",
  sources: "source",
  reason: "reason",
  newDates: "newDates",
}

export const titleCells = { titleEn: "en", titleJa: "ja", titleMn: "mn" } as const

export const isTitleCell = (cell: CourseCell): cell is keyof typeof titleCells => cell in titleCells

/** Whether what a cell is about is known, missing, or not asked of the course. */
export function cellState(cell: CourseCell, course: CourseRecord, completeness: Completeness): PartState {
  const state = completeness[partOfCell[cell]]
  if (state !== "missing") return state
  if (isTitleCell(cell)) return titleCells[cell] in (course.title as object) ? "known" : "missing"
  if (cell !== "startsOn" && cell !== "endsOn") return state
  const isOpen = course.life === "planned" || course.life === "held"
  if (cell === "endsOn" && !isOpen) return "not-asked"
  return isOpen && /^\d{4}-\d\d-\d\d$/.test(course[cell] ?? "") ? "known" : "missing"
}

type Naming = { locale: Locale; organization: (slug: string) => string; topic: (slug: string) => string }

/** What the cells of a course hold when they are opened; one that a single line can't say has none. */
export function cellTexts(course: CourseRecord, naming: Naming): Partial<Record<CourseCell, string>> {
  const input = inputOf(course)
  const list = (names: readonly string[]) => {
    const text = names.join("; ")
    return listIn(text).length === names.length ? text : undefined
  }
  const organizations = (role: string) =>
    list(input.organizations.filter(row => row.role === role).map(row => naming.organization(row.organization)))
  const number = (role: string) => {
    const row = input.headCounts.find(each => each.role === role)
    return row?.total === undefined || row.total === null ? "" : writeCount(row.total, row.precision)
  }
  const result = input.result[naming.locale] ?? ""
  const texts: Partial<Record<CourseCell, string | undefined>> = {
    titleEn: input.title.en ?? "",
    titleJa: input.title.ja ?? "",
    titleMn: input.title.mn ?? "",
    program: input.program ?? "",
    field: input.field ?? "",
    mode: input.mode ?? "",
    startsOn: input.startsOn ?? "",
    endsOn: input.endsOn ?? "",
    places: placeText(input.places),
    countries: list(input.countries),
    recipient: organizations("recipient"),
    provider: organizations("provider"),
    host: organizations("host"),
    trainee: number("trainee"),
    instructor: number("instructor"),
    topics: list(input.topics.map(naming.topic)),
    result: result.includes("\n") ? undefined : result,
    sources: list(input.sources),
  }
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

/** The one place of a course: `Five Hills / ファイブヒルズ | Töv | MN`; undefined where a line does not say all of it. */
function placeText(places: CourseInput["places"]): string | undefined {
  const [place, ...more] = places
  if (!place) return ""
  const parts = [writeTexts(place.name), writeTexts(place.province), place.country ?? ""]
  while (parts.at(-1) === "") parts.pop()
  const text = parts.join(" | ")
  const read = readPlace(text)
  const isSame = JSON.stringify(canonical(read)) === JSON.stringify(canonical(place))
  return more.length === 0 && isSame ? text : undefined
}

type Place = CourseInput["places"][number]

const canonical = ({ name, province, country }: Place) =>
  [name, province].flatMap(text => [text.en, text.ja, text.mn]).concat(country ?? "")

/** The country as it was typed: whether there is one of the name is for the action to say. */
export function readPlace(text: string): Place {
  const [name = "", province = "", country = ""] = text.split("|").map(part => part.trim())
  return { name: readTexts(name), province: readTexts(province), country: country || null }
}

/** Cells of courses as they were typed, by course, each with the version that was read. */
export const courseCellEdits = z.object({
  edits: z
    .array(
      z.object({
        id: z.uuid(),
        version: z.number().int().positive(),
        cells: z.partialRecord(z.enum(courseCells), z.string().max(5000)),
      }),
    )
    .min(1)
    .max(200),
})

export type CourseCellEdit = z.output<typeof courseCellEdits>["edits"][number]
