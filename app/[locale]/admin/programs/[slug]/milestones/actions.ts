"use server"

import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Locale } from "@/lib/i18n/locale"
import { milestoneShapes } from "@/lib/milestones/fields"
import * as milestones from "@/lib/milestones/mutations"
import { getMilestone } from "@/lib/milestones/queries"
import { milestoneInputOf } from "@/lib/milestones/record"
import { milestoneSchema } from "@/lib/milestones/schema"
import { paths } from "@/lib/paths"

type Bound = { locale: Locale; program: string }
type BoundMilestone = Bound & { id: string }

const savedMilestoneSchema = versioned(milestoneSchema)

export const createMilestone = formAction<typeof milestoneSchema, Bound>({
  schema: milestoneSchema,
  run: async ({ actor, tx, input, bound }) => {
    await milestones.createMilestone(actor, tx, input)
    return paths.admin.program(bound.locale, bound.program, { done: "saved" })
  },
})

export const updateMilestone = formAction<typeof savedMilestoneSchema, BoundMilestone>({
  schema: savedMilestoneSchema,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    await milestones.updateMilestone(actor, tx, { id: bound.id, version, input })
    return paths.admin.program(bound.locale, bound.program, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id }, input }) => {
    const milestone = await getMilestone(id)
    if (!milestone) throw new NotFound("milestone")
    const theirs = milestoneInputOf(milestone)
    return savedMeanwhile({
      locale,
      noun: "milestone",
      id,
      values: formValues(theirs, milestoneShapes),
      theirs,
      mine: input,
    })
  },
})

export const deleteMilestone = formAction<typeof onlyVersion, BoundMilestone>({
  schema: onlyVersion,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await milestones.deleteMilestone(actor, tx, { id: bound.id, version })
    return paths.admin.program(bound.locale, bound.program, { done: "deleted" })
  },
})

export const restoreMilestone = formAction<typeof nothing, BoundMilestone>({
  schema: nothing,
  run: async ({ actor, tx, bound }) => {
    await milestones.restoreMilestone(actor, tx, { id: bound.id })
    return paths.admin.program(bound.locale, bound.program, { done: "restored" })
  },
})
