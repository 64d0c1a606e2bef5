import type { UserActor } from "@/lib/access/actor"
import { courseRows, type CourseInput } from "@/lib/courses/schema"
import { InvalidInput } from "@/lib/errors"
import { rowNumbers, type RowGroups } from "@/lib/forms/rows"
import type { FormValues, Message } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { createOrganization } from "@/lib/organizations/mutations"
import { hasOrganization, listOrganizationsNamed } from "@/lib/organizations/named"
import { organizationSchema } from "@/lib/organizations/schema"
import { bracketed } from "@/lib/organizations/typed-names"
import { scriptOf } from "@/lib/people/schema"
import { findCourseGiven } from "@/lib/courses/given"
import { findSourceGiven, isAddress } from "@/lib/sources/given"
import { createSource } from "@/lib/sources/mutations"
import { sourceSchema } from "@/lib/sources/schema"
import { createTopic } from "@/lib/topics/mutations"
import { findTopicNamed } from "@/lib/topics/named"
import { topicSchema } from "@/lib/topics/schema"

/*
 * The form takes names, numbers and addresses where the course's schema takes slugs and codes. Here they become those; what
 * the register does not have yet is made by the mutations of its own noun, in the transaction that saves the course.
 */

type Context = { actor: UserActor; tx: Prisma.TransactionClient; values: FormValues }

/** Rows of the form that are not rows of the course. */
export const courseFormRows: RowGroups = { ...courseRows, newTopics: row => row.name == null }

/** The input with every typed link resolved. Throws `InvalidInput` with a message at each that could not be. */
export async function withTypedLinks(context: Context, input: CourseInput): Promise<CourseInput> {
  const errors: Record<string, Message> = {}
  const organization = organizationFinder(context, errors)
  const organizations: CourseInput["organizations"] = []
  for (const [at, row] of input.organizations.entries())
    organizations.push({
      ...row,
      organization: await organization(`organizations.${at}.organization`, row.organization),
    })
  const headCounts: CourseInput["headCounts"] = []
  for (const [at, row] of input.headCounts.entries()) {
    const parts: typeof row.parts = []
    for (const [n, part] of row.parts.entries())
      parts.push({
        ...part,
        organization:
          part.organization && (await organization(`headCounts.${at}.parts.${n}.organization`, part.organization)),
      })
    headCounts.push({
      ...row,
      parts,
      organization: row.organization && (await organization(`headCounts.${at}.organization`, row.organization)),
    })
  }
  organizations.forEach((row, at) => {
    const first = organizations.findIndex(one => one.role === row.role && one.organization === row.organization)
    if (first !== at) errors[`organizations.${at}.organization`] ??= { key: "course.organization_twice" }
  })

  const topics = [...input.topics, ...(await newTopics(context, errors))]
  const sources = await sourceCodes(context, input.sources, errors)
  const partOf = input.partOf && ((await findCourseGiven(context.tx, input.partOf))?.slug ?? input.partOf)
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  return { ...input, organizations, headCounts, topics: [...new Set(topics)], sources, partOf }
}

/** Finds an organization by name, alias, address, or makes it where the form says so. A name typed twice is made once. */
export function organizationFinder({ actor, tx, values }: Context, errors: Record<string, Message>) {
  const made = new Map<string, string>()
  return async (field: string, typed: string): Promise<string> => {
    const before = made.get(typed)
    if (before !== undefined) return before
    const slug = bracketed(typed)
    if (slug !== null) return slug
    const found = await listOrganizationsNamed(actor, tx, typed)
    if (found.length > 1) errors[field] = { key: "course.organization_ambiguous", values: { value: typed } }
    const [one] = found
    if (one) return one.slug
    const as = textIn(values, field.replace(/organization$/, "as"))
    if (as !== "add" && as !== "unresolved") {
      if (await hasOrganization(tx, typed)) return typed
      errors[field] = { key: "course.organization_unknown", values: { value: typed } }
      return typed
    }
    const input = organizationSchema.parse({ names: inItsLanguage(typed), unresolved: as === "unresolved" })
    const created = await createOrganization(actor, tx, input)
    made.set(typed, created.slug)
    return created.slug
  }
}

async function newTopics({ actor, tx, values }: Context, errors: Record<string, Message>): Promise<string[]> {
  const slugs: string[] = []
  for (const row of rowNumbers(values, "newTopics")) {
    const name = textIn(values, `newTopics.${row}.name`).trim()
    if (name === "") continue
    const known = await findTopicNamed(tx, name)
    if (known) {
      slugs.push(known.slug)
      continue
    }
    const parsed = topicSchema.safeParse({
      names: inItsLanguage(name),
      field: textIn(values, `newTopics.${row}.field`),
    })
    if (parsed.success) slugs.push((await createTopic(actor, tx, parsed.data)).slug)
    else {
      const [issue] = parsed.error.issues
      const field = issue?.path[0] === "field" ? "field" : "name"
      errors[`newTopics.${row}.${field}`] = {
        key: issue?.message ?? "form.not_understood",
        values: issue?.code === "too_big" ? { max: Number(issue.maximum) } : undefined,
      }
    }
  }
  return slugs
}

async function sourceCodes(
  { actor, tx }: Context,
  given: string[],
  errors: Record<string, Message>,
): Promise<string[]> {
  const codes: string[] = []
  for (const typed of given) {
    const found = await findSourceGiven(tx, typed)
    if (found) codes.push(found.code)
    else if (isAddress(typed)) codes.push((await createSource(actor, tx, sourceSchema.parse({ address: typed }))).code)
    else errors.sources ??= { key: "course.source_unknown", values: { value: typed } }
  }
  return [...new Set(codes)]
}

/** A name under the language that its letters tell. */
function inItsLanguage(name: string): LocalText {
  const script = scriptOf(name)
  const language: Locale = script === "cyrillic" ? "mn" : script === "kanji" || script === "kana" ? "ja" : "en"
  return { [language]: name }
}
