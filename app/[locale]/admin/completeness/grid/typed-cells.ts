import { organizationFinder } from "@/app/[locale]/admin/courses/typed-links"
import type { UserActor } from "@/lib/access/actor"
import { readPlace, titleCells, type CourseCell } from "@/lib/courses/cells"
import type { CourseInput } from "@/lib/courses/schema"
import { readTypedDate } from "@/lib/dates/typed-date"
import { endsBeforeStart } from "@/lib/dates/partial-date"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Locale } from "@/lib/i18n/locale"
import { listIn, readCount } from "@/lib/imports/notation"
import { countryOf } from "@/lib/imports/vocabulary"
import { findSourceGiven, isAddress } from "@/lib/sources/given"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { findTopicNamed } from "@/lib/topics/named"
import { courseModes, fields, type OrganizationRoleWord, type PersonRoleWord } from "@/lib/words"

type Context = { actor: UserActor; tx: Prisma.TransactionClient; locale: Locale }
type Cells = Partial<Record<CourseCell, string>>
type Errors = Partial<Record<CourseCell, Message>>

/** A course with what was typed into its cells, and what can't be understood of it, cell by cell. */
export async function withTypedCells(
  { actor, tx, locale }: Context,
  before: CourseInput,
  cells: Cells,
): Promise<{ input: CourseInput; errors: Errors }> {
  const errors: Errors = {}
  const input = { ...before }
  for (const [cell, typed] of Object.entries(cells) as [CourseCell, string][]) await write(cell, typed.trim())
  if (Object.keys(input.title).length === 0) errors.titleEn ??= { key: "course.title_required" }
  if (endsBeforeStart(input.startsOn, input.endsOn))
    errors[cells.endsOn === undefined ? "startsOn" : "endsOn"] ??= {
      key: "course.end_before_start",
      values: { start: input.startsOn ?? "", end: input.endsOn ?? "" },
    }
  return { input, errors }

  async function write(cell: CourseCell, typed: string): Promise<void> {
    switch (cell) {
      case "titleEn":
      case "titleJa":
      case "titleMn":
        if (typed.length > 200) errors[cell] = { key: "form.too_long", values: { max: 200 } }
        input.title = withText(input.title, titleCells[cell], typed)
        return
      case "result":
        input.result = withText(input.result, locale, typed)
        return
      case "program":
        input.program = typed || null
        return
      case "field":
        input.field = oneOf(cell, fields, typed)
        return
      case "mode":
        input.mode = oneOf(cell, courseModes, typed)
        return
      case "startsOn":
      case "endsOn": {
        const read = readTypedDate(typed, null)
        if (read.ok) input[cell] = read.value
        else errors[cell] = { key: `import.date_${read.problem}`, values: { value: typed } }
        return
      }
      case "places": {
        const place = readPlace(typed)
        const [country = null] = place.country ? countries(cell, [place.country]) : []
        input.places = typed === "" ? [] : [{ ...place, country }]
        return
      }
      case "countries":
        input.countries = [...new Set(countries(cell, listIn(typed)))]
        return
      case "recipient":
      case "provider":
      case "host":
        return organizations(cell, listIn(typed))
      case "trainee":
      case "instructor":
        return number(cell, typed)
      case "topics":
        return topics(listIn(typed))
      case "sources":
        return sources(listIn(typed))
      case "reason":
      case "newDates":
        errors[cell] = { key: "grid.by_form" }
    }
  }

  function oneOf<W extends string>(cell: CourseCell, words: readonly W[], typed: string): W | null {
    const word = words.find(one => one === typed) ?? null
    if (typed !== "" && word === null) errors[cell] = { key: "form.choose_listed" }
    return word
  }

  function countries(cell: CourseCell, names: readonly string[]): string[] {
    return names.flatMap(name => {
      const code = countryOf(name)
      if (code === null) errors[cell] = { key: "import.country_unknown", values: { value: name } }
      return code ?? []
    })
  }

  async function organizations(role: OrganizationRoleWord & CourseCell, names: readonly string[]): Promise<void> {
    const told: Record<string, Message> = {}
    const find = organizationFinder({ actor, tx, values: {} }, told)
    const slugs: string[] = []
    for (const name of names) slugs.push(await find("organization", name))
    const problem = told.organization
    if (problem)
      errors[role] =
        problem.key === "course.organization_unknown" ? { ...problem, key: "grid.organization_unknown" } : problem
    const others = input.organizations.filter(row => row.role !== role)
    input.organizations = [...others, ...[...new Set(slugs)].map(organization => ({ role, organization }))]
  }

  function number(role: PersonRoleWord & CourseCell, typed: string): void {
    const row = input.headCounts.find(each => each.role === role)
    const others = input.headCounts.filter(each => each.role !== role)
    if (typed === "") {
      if (row && (row.who !== null || row.organization !== null || row.parts.length > 0))
        errors[role] = { key: "course.head_count_total_required" }
      input.headCounts = others
      return
    }
    const count = readCount(typed)
    if (count) input.headCounts = [...others, { who: null, organization: null, parts: [], ...row, role, ...count }]
    else errors[role] = { key: "import.count", values: { value: typed } }
  }

  async function topics(names: readonly string[]): Promise<void> {
    const slugs: string[] = []
    for (const name of names) {
      const topic = await findTopicNamed(tx, name)
      if (topic) slugs.push(topic.slug)
      else errors.topics = { key: "grid.topic_unknown", values: { value: name } }
    }
    input.topics = [...new Set(slugs)]
  }

  async function sources(given: readonly string[]): Promise<void> {
    const codes: string[] = []
    for (const typed of given) {
      const found = await findSourceGiven(tx, typed)
      if (found) codes.push(found.code)
      else if (isAddress(typed))
        codes.push((await createSource(actor, tx, sourceSchema.parse({ address: typed }))).code)
      else errors.sources = { key: "course.source_unknown", values: { value: typed } }
    }
    input.sources = [...new Set(codes)]
  }
}

function withText(text: CourseInput["title"], language: Locale, typed: string): CourseInput["title"] {
  const { [language]: _before, ...others } = text
  return typed === "" ? others : { ...others, [language]: typed }
}

/** Where the message of a field of the course's form is shown in the table. */
export function cellOfField(field: string): CourseCell | null {
  const [first = ""] = field.split(".")
  const cells: Record<string, CourseCell | undefined> = {
    title: "titleEn",
    program: "program",
    startsOn: "startsOn",
    endsOn: "endsOn",
    topics: "topics",
    sources: "sources",
  }
  return cells[first] ?? null
}
