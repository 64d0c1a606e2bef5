"use server"

import { milestoneSubject, programSubject } from "@/lib/access/subjects"
import { z } from "zod"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { milestoneShapes } from "@/lib/milestones/fields"
import * as milestones from "@/lib/milestones/mutations"
import { getMilestone } from "@/lib/milestones/queries"
import { milestoneInputOf } from "@/lib/milestones/record"
import { milestoneSchema } from "@/lib/milestones/schema"
import { paths } from "@/lib/paths"

const boundProgram = boundLocale.extend({ program: addressPart })
const boundMilestone = boundProgram.extend({ id: z.uuid() })

const savedMilestoneSchema = versioned(milestoneSchema)

export const createMilestone = formAction({
  bound: boundProgram,
  schema: milestoneSchema,
  may: ({ program }) => programSubject({ slug: program }),
  run: async ({ actor, tx, input, bound }) => {
    await milestones.createMilestone(actor, tx, input)
    return paths.admin.program(bound.locale, bound.program, { done: "saved" })
  },
})

export const updateMilestone = formAction({
  bound: boundMilestone,
  schema: savedMilestoneSchema,
  may: ({ id }) => milestoneSubject(id),
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

export const deleteMilestone = formAction({
  bound: boundMilestone,
  schema: onlyVersion,
  may: ({ id }) => milestoneSubject(id),
  run: async ({ actor, tx, input: { version }, bound }) => {
    await milestones.deleteMilestone(actor, tx, { id: bound.id, version })
    return paths.admin.program(bound.locale, bound.program, { done: "deleted" })
  },
})

export const restoreMilestone = formAction({
  bound: boundMilestone,
  schema: nothing,
  may: ({ id }) => milestoneSubject(id),
  run: async ({ actor, tx, bound }) => {
    await milestones.restoreMilestone(actor, tx, { id: bound.id })
    return paths.admin.program(bound.locale, bound.program, { done: "restored" })
  },
})
