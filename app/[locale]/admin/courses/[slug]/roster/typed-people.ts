import { organizationFinder } from "@/app/[locale]/admin/courses/typed-links"
import type { UserActor } from "@/lib/access/actor"
import { InvalidInput } from "@/lib/errors"
import type { Choice, FormValues, Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { OfferedPerson } from "@/lib/participations/queries"
import type { ParticipationInput, RosterEntryInput } from "@/lib/participations/schema"
import { createPerson } from "@/lib/people/mutations"
import { likenessText } from "@/lib/people/likeness-text"
import { listPeopleNamedLike, type LikelyPerson, type NamedPerson } from "@/lib/people/named"
import { personSchema } from "@/lib/people/schema"
import { searchable } from "@/lib/search/searchable"

/*
 * The form takes names where a roster takes people of the register. A name that nobody has makes a new person; one that
 * somebody has, or that stands in a row above, is asked about: this one, or someone new of the same name?
 */

type Context = { actor: UserActor; tx: Prisma.TransactionClient; values: FormValues; locale: Locale }
type Entry = ParticipationInput & { personId: string }
type Choices = Record<string, readonly Choice[]>

/** What a row answers besides the id of a person. */
export const someoneNew = "new"
export const sameAsAbove = "above"

/** More people of one name than these are not shown: more of the name has to be typed. */
const mostShown = 8

/**
 * The rows with the people who are meant, new ones made, and what was asked about each. Throws `InvalidInput` while a row
 * does not say who is meant.
 */
export async function withPeople(
  context: Context,
  rows: readonly RosterEntryInput[],
): Promise<{ entries: Entry[]; choices: Choices }> {
  const { actor, tx, locale } = context
  const errors: Record<string, Message> = {}
  const choices: Choices = {}
  // everybody is looked for before anybody is made
  const asked: { known: LikelyPerson[]; tooMany: boolean; above: number | null }[] = []
  for (const [at, { name }] of rows.entries()) {
    const known = name === null ? [] : await listPeopleNamedLike(actor, tx, name, mostShown + 1)
    const above = rows.findIndex(row => row.name !== null && name !== null && isSame(row.name, name))
    asked.push({
      known: known.slice(0, mostShown),
      tooMany: known.length > mostShown,
      above: above < at ? above : null,
    })
  }
  const organization = organizationFinder(context, errors)
  const entries: Entry[] = []
  for (const [at, { name, person, ...input }] of rows.entries()) {
    const { known = [], tooMany = false, above = null } = asked[at] ?? {}
    const field = `entries.${at}.name`
    if (known.length > 0 || above !== null) choices[field] = choicesOf(locale, known, tooMany, above)
    const typed = input.organization && (await organization(`entries.${at}.organization`, input.organization))
    const add = (personId: string) => entries.push({ ...input, organization: typed, personId })
    const firstOfName = above === null ? undefined : entries[above]
    if (known.some(one => one.id === person)) add(person ?? "")
    else if (firstOfName && person === sameAsAbove) add(firstOfName.personId)
    else if (choices[field] === undefined || person === someoneNew)
      add((await createPerson(actor, tx, personSchema.parse({ names: [{ written: name }] }))).id)
    else {
      errors[field] = { key: "participation.person_choose", values: { name: name ?? "" } }
      // keeps its place, so that the rows below find the one above by its number; nothing of it is saved
      add("")
    }
  }
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors, choices)
  return { entries, choices }
}

const isSame = (a: string, b: string) => searchable(a) === searchable(b)

function choicesOf(locale: Locale, known: readonly LikelyPerson[], tooMany: boolean, above: number | null): Choice[] {
  const t = translator(locale)
  return [
    ...known.map(person => ({
      value: person.id,
      label: nameOf(locale, person),
      about: aboutOffered(locale, person),
    })),
    ...(above === null
      ? []
      : [{ value: sameAsAbove, label: t("participation.person_above", { row: String(above + 1) }) }]),
    {
      value: someoneNew,
      label: t("participation.person_new"),
      ...(tooMany && { about: t("participation.person_more") }),
    },
  ]
}

function nameOf(locale: Locale, { names: [first, ...others] }: NamedPerson): string {
  const shown = first ?? translator(locale)("person.untold")
  return others.length > 0 ? `${shown} (${listOf(locale, others, "narrow")})` : shown
}

/** How likely he is meant and why, and what tells him from another of the same name. */
export function aboutOffered(locale: Locale, { score, reasons, ...person }: OfferedPerson): string {
  const likely = score !== undefined && reasons ? likenessText(locale, { score, reasons }) : null
  return [likely, aboutPerson(locale, person)].filter(text => text !== null).join(" · ")
}

/** Rank, organization and course as at the latest time. */
function aboutPerson(locale: Locale, { latest, courses }: NamedPerson): string {
  const t = translator(locale)
  if (!latest) return t("participation.person_no_course")
  const { course, rank, organization } = latest
  const title = pickText(course.title, locale)?.value ?? t("text.untitled")
  return listOf(
    locale,
    [
      rank,
      pickText(organization, locale)?.value,
      `${title} (${formatPeriod(locale, course.startsOn, course.endsOn)})`,
      courses > 1 ? t("participation.person_courses", { count: courses - 1 }) : null,
    ].filter(text => text !== null && text !== undefined),
    "narrow",
  )
}
