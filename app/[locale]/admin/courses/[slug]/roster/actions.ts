"use server"

import { courseSubject, rosterRowSubject } from "@/lib/access/subjects"
import { z } from "zod"
import { organizationFinder } from "@/app/[locale]/admin/courses/typed-links"
import { withPeople } from "@/app/[locale]/admin/courses/[slug]/roster/typed-people"
import type { UserActor } from "@/lib/access/actor"
import { changesBetween } from "@/lib/activity/changes"
import { describeChanges } from "@/lib/activity/describe"
import { readNameBook } from "@/lib/activity/names"
import { env } from "@/lib/env"
import { InvalidInput, NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { answeringAction } from "@/lib/forms/answering-action"
import { addressPart, boundLocale, boundSlug } from "@/lib/forms/bound"
import type { FormValues, Message } from "@/lib/forms/state"
import { onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Prisma } from "@/lib/generated/prisma/client"
import { formatMoment } from "@/lib/i18n/format"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"
import { listTypedNames } from "@/lib/organizations/typed-names"
import * as many from "@/lib/participations/bulk-mutations"
import * as participations from "@/lib/participations/mutations"
import { rosterRowInput, rosterRowValues } from "@/lib/participations/form-values"
import { getRosterRow } from "@/lib/participations/queries"
import {
  cellEdits,
  changesOfMany,
  copiedRows,
  participationSchema,
  rosterRows,
  rosterSchema,
  scoresSchema,
  type ParticipationInput,
} from "@/lib/participations/schema"
import { paths } from "@/lib/paths"

/* What the forms of a roster do. Whether the user may is asked by the mutations, of the course. */

const boundCourse = boundLocale.extend({ courseId: z.uuid(), slug: addressPart })
const boundCopy = boundCourse.extend({ fromId: z.uuid() })

const savedRow = versioned(participationSchema)

export const addToRoster = formAction({
  bound: boundCourse,
  schema: rosterSchema,
  may: ({ courseId }) => courseSubject(courseId),
  rows: rosterRows,
  run: async ({ actor, tx, input, values, bound }) => {
    const { entries, choices } = await withPeople({ actor, tx, values, locale: bound.locale }, input.entries)
    try {
      await participations.addParticipations(actor, tx, { courseId: bound.courseId, entries })
    } catch (error) {
      throw error instanceof InvalidInput ? new InvalidInput(error.errors, choices) : error
    }
    return paths.admin.courseRoster(bound.locale, bound.slug, { done: "roster_added" })
  },
})

export const updateRosterRow = formAction({
  bound: boundSlug,
  schema: savedRow,
  may: ({ id }) => rosterRowSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, values, bound }) => {
    const organization = await organizationOf({ actor, tx, values }, input)
    await participations.updateParticipation(actor, tx, { id: bound.id, version, input: { ...input, organization } })
    return paths.admin.courseRoster(bound.locale, bound.slug, { done: "roster_saved" })
  },
  theirs: async ({ bound, input }) => {
    const locale = isLocale(bound.locale) ? bound.locale : defaultLocale
    const found = await getRosterRow(bound.slug, bound.id)
    if (!found) throw new NotFound("participation")
    const names = await listTypedNames(locale)
    const nameOf = (slug: string) => names.find(one => one.slug === slug)?.name ?? slug
    const theirs = rosterRowInput(found.row, nameOf)
    return {
      values: rosterRowValues(theirs),
      by: null,
      at: formatMoment(locale, found.row.updatedAt, env().timeZone),
      differences: input ? await differences(locale, input, theirs) : [],
    }
  },
})

export const removeFromRoster = formAction({
  bound: boundSlug,
  schema: onlyVersion,
  may: ({ id }) => rosterRowSubject(id),
  run: async ({ actor, tx, input: { version }, bound }) => {
    await participations.removeParticipation(actor, tx, { id: bound.id, version })
    return paths.admin.courseRoster(bound.locale, bound.slug, { done: "roster_removed" })
  },
})

export const changeRosterRows = formAction({
  bound: boundCourse,
  schema: changesOfMany,
  may: ({ courseId }) => courseSubject(courseId),
  run: async ({ actor, tx, input, values, bound }) => {
    const organization = await organizationOf({ actor, tx, values }, input)
    await many.changeParticipations(actor, tx, { courseId: bound.courseId, input: { ...input, organization } })
    return paths.admin.courseRoster(bound.locale, bound.slug, { done: "roster_many" })
  },
})

/** Cells edited in the roster itself, by a script. */
export const editRosterCells = answeringAction({
  bound: boundCourse,
  schema: cellEdits,
  may: ({ courseId }) => courseSubject(courseId),
  run: async ({ actor, tx, input, bound }) => {
    const errors: Record<string, Message> = {}
    const find = organizationFinder({ actor, tx, values: {} }, errors)
    const edits = []
    for (const [at, edit] of input.edits.entries()) {
      const typed = edit.cells.organization
      const organization = typed && (await find(`edits.${at}.cells.organization`, typed))
      edits.push({ ...edit, cells: { ...edit.cells, ...(organization && { organization }) } })
    }
    for (const error of Object.values(errors))
      if (error.key === "course.organization_unknown") error.key = "roster.organization_unknown"
    if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
    return many.editParticipations(actor, tx, { courseId: bound.courseId, edits })
  },
})

export const scoreRoster = formAction({
  bound: boundCourse,
  schema: scoresSchema,
  may: ({ courseId }) => courseSubject(courseId),
  run: async ({ actor, tx, input, bound }) => {
    await many.scoreParticipations(actor, tx, { courseId: bound.courseId, scores: input.scores })
    return paths.admin.courseScores(bound.locale, bound.slug, { done: "scores_saved" })
  },
})

export const copyRoster = formAction({
  bound: boundCopy,
  schema: copiedRows,
  may: ({ courseId }) => courseSubject(courseId),
  run: async ({ actor, tx, input, bound }) => {
    const { courseId, fromId } = bound
    await many.copyParticipations(actor, tx, { courseId, fromId, rows: input.rows })
    return paths.admin.courseRoster(bound.locale, bound.slug, { done: "roster_copied" })
  },
})

async function organizationOf(
  context: { actor: UserActor; tx: Prisma.TransactionClient; values: FormValues },
  input: Pick<ParticipationInput, "organization">,
): Promise<string | null> {
  const errors: Record<string, Message> = {}
  const slug = input.organization && (await organizationFinder(context, errors)("organization", input.organization))
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors)
  return slug
}

/** Both versions as a reader knows them. */
async function differences(
  locale: Locale,
  { role, organization, rank, attended, completed, preTestScore, postTestScore }: ParticipationInput,
  theirs: ParticipationInput,
) {
  const changes = changesBetween(theirs, {
    role,
    organization,
    rank,
    attended,
    completed,
    preTestScore,
    postTestScore,
  })
  return describeChanges(locale, "participation", changes, await readNameBook(locale)).flatMap(
    ({ field, label, values }) => (values ? [{ name: field, label, mine: values.to, theirs: values.from }] : []),
  )
}
