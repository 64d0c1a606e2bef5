import { dateColumns } from "@/lib/courses/date-columns"
import type { CourseRecord } from "@/lib/courses/record"
import type { CourseInput } from "@/lib/courses/schema"
import { searchTextOf } from "@/lib/courses/search-text"
import { InvalidInput } from "@/lib/errors"
import type { Message } from "@/lib/forms/state"
import type { Prisma } from "@/lib/generated/prisma/client"
import { fromWord } from "@/lib/words"

/* What the form of a course names, found in the register, and the columns and rows that it comes to. */

type Tx = Prisma.TransactionClient

type Links = {
  programId: string | null
  partOfId: string | null
  topics: Map<string, string>
  organizations: Map<string, string>
  sources: Map<string, string>
}

/** The records that an input names by slug or code. Throws `InvalidInput` for those that are not in the register. */
export async function resolveLinks(tx: Tx, input: CourseInput, self?: CourseRecord): Promise<Links> {
  const errors: Record<string, Message> = {}
  const alive = { deletedAt: null }

  const program = input.program
    ? await tx.program.findFirst({ where: { slug: input.program, ...alive }, select: { id: true } })
    : null
  if (input.program && !program) errors.program = { key: "course.program_unknown", values: { value: input.program } }

  const organizationSlugs = [
    ...input.organizations.map(row => row.organization),
    ...input.headCounts.flatMap(row => [row.organization, ...row.parts.map(part => part.organization)]),
  ].filter(slug => slug !== null)
  const sourceCodes = [...input.sources, ...input.headCounts.flatMap(row => row.parts.map(part => part.source))].filter(
    code => code !== null,
  )

  const topics = new Map(
    (
      await tx.topic.findMany({ where: { slug: { in: input.topics }, ...alive }, select: { id: true, slug: true } })
    ).map(topic => [topic.slug, topic.id]),
  )
  const organizations = new Map(
    (
      await tx.organization.findMany({
        where: { slug: { in: organizationSlugs }, ...alive },
        select: { id: true, slug: true },
      })
    ).map(one => [one.slug, one.id]),
  )
  const sources = new Map(
    (
      await tx.source.findMany({ where: { code: { in: sourceCodes }, ...alive }, select: { id: true, code: true } })
    ).map(source => [source.code, source.id]),
  )

  for (const slug of input.topics)
    if (!topics.has(slug)) errors.topics ??= { key: "course.topic_unknown", values: { value: slug } }
  for (const code of input.sources)
    if (!sources.has(code)) errors.sources ??= { key: "course.source_unknown", values: { value: code } }
  input.organizations.forEach((row, at) => {
    if (!organizations.has(row.organization))
      errors[`organizations.${at}.organization`] = {
        key: "course.organization_unknown",
        values: { value: row.organization },
      }
  })
  input.headCounts.forEach((row, at) => {
    if (row.organization && !organizations.has(row.organization))
      errors[`headCounts.${at}.organization`] = {
        key: "course.organization_unknown",
        values: { value: row.organization },
      }
    row.parts.forEach((part, n) => {
      if (part.organization && !organizations.has(part.organization))
        errors[`headCounts.${at}.parts.${n}.organization`] = {
          key: "course.organization_unknown",
          values: { value: part.organization },
        }
      if (part.source && !sources.has(part.source))
        errors[`headCounts.${at}.parts.${n}.source`] = { key: "course.source_unknown", values: { value: part.source } }
    })
  })

  const partOf = input.partOf
    ? await tx.course.findFirst({
        where: { slug: input.partOf, ...alive },
        select: { id: true, partOfId: true },
      })
    : null
  if (input.partOf && !partOf) errors.partOf = { key: "course.part_of_unknown", values: { value: input.partOf } }
  else if (partOf && partOf.id === self?.id) errors.partOf = { key: "course.part_of_itself" }
  else if (partOf?.partOfId) errors.partOf = { key: "course.part_of_stage" }
  else if (partOf && self && (await tx.course.count({ where: { partOfId: self.id, ...alive } })) > 0)
    errors.partOf = { key: "course.part_of_has_stages" }

  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  return { programId: program?.id ?? null, partOfId: partOf?.id ?? null, topics, organizations, sources }
}

export function columns(input: CourseInput, links: Links) {
  return {
    code: input.code,
    programId: links.programId,
    partOfId: links.partOfId,
    title: input.title,
    summary: input.summary,
    result: input.result,
    notes: input.notes,
    kind: fromWord(input.kind),
    mode: input.mode,
    life: input.life,
    field: input.field,
    countries: input.countries,
    ...dateColumns(input),
    durationDays: input.durationDays,
    durationPrecision: fromWord(input.durationPrecision),
    searchText: searchTextOf(input),
  } satisfies Prisma.CourseUncheckedUpdateInput
}

const idOf = (map: Map<string, string>, key: string) => {
  const id = map.get(key)
  if (id === undefined) throw new Error(`Not resolved: ${key}`)
  return id
}

const idOrNull = (map: Map<string, string>, key: string | null) => (key === null ? null : idOf(map, key))

export function children(input: CourseInput, links: Links) {
  return {
    places: {
      create: input.places.map((place, position) => ({
        position,
        name: place.name,
        country: place.country,
        province: place.province,
      })),
    },
    topics: { create: input.topics.map(slug => ({ topicId: idOf(links.topics, slug) })) },
    organizations: {
      create: input.organizations.map((row, position) => ({
        position,
        role: row.role,
        organizationId: idOf(links.organizations, row.organization),
      })),
    },
    headCounts: {
      create: input.headCounts.flatMap(row =>
        row.total === null
          ? []
          : [
              {
                roleKey: row.role,
                total: row.total,
                precision: fromWord(row.precision),
                who: row.who,
                organizationId: idOrNull(links.organizations, row.organization),
                parts: {
                  create: row.parts.flatMap((part, position) =>
                    part.number === null
                      ? []
                      : [
                          {
                            position,
                            number: part.number,
                            precision: fromWord(part.precision),
                            organizationId: idOrNull(links.organizations, part.organization),
                            branch: part.branch,
                            sex: part.sex,
                            rankBand: part.rankBand && fromWord(part.rankBand),
                            sourceId: idOrNull(links.sources, part.source),
                          },
                        ],
                  ),
                },
              },
            ],
      ),
    },
    sources: { create: input.sources.map((code, position) => ({ position, sourceId: idOf(links.sources, code) })) },
  } satisfies Prisma.CourseUncheckedUpdateInput
}

export async function requireFreeCode(tx: Tx, code: string | null, selfId: string | null) {
  if (code === null) return
  const other = await tx.course.findUnique({ where: { code }, select: { id: true, slug: true } })
  if (other && other.id !== selfId)
    throw new InvalidInput({ code: { key: "course.code_taken", values: { slug: other.slug } } })
}

export async function findCourse(tx: Tx, slug: string, field: string) {
  const course = await tx.course.findFirst({ where: { slug, deletedAt: null }, select: { id: true, slug: true } })
  if (!course) throw new InvalidInput({ [field]: { key: "course.postponed_to_unknown", values: { value: slug } } })
  return course
}

/** Whether the chain of postponements that starts at one course leads to another. */
export async function leadsTo(tx: Tx, fromId: string, toId: string): Promise<boolean> {
  const seen = new Set<string>()
  for (let at: string | null = fromId; at && !seen.has(at);) {
    if (at === toId) return true
    seen.add(at)
    const next: { postponedToId: string | null } | null = await tx.course.findUnique({
      where: { id: at },
      select: { postponedToId: true },
    })
    at = next?.postponedToId ?? null
  }
  return false
}
