"use server"

import { programSubject } from "@/lib/access/subjects"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundSlug } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { paths } from "@/lib/paths"
import { programShapes } from "@/lib/programs/fields"
import * as programs from "@/lib/programs/mutations"
import { openOverviewWith } from "@/lib/programs/overview-mutations"
import { moveProgram as move, programPositionSchema } from "@/lib/programs/position"
import { getProgramRecord } from "@/lib/programs/queries"
import { programInputOf } from "@/lib/programs/record"
import { programSchema } from "@/lib/programs/schema"

const savedProgramSchema = versioned(programSchema)
const savedPositionSchema = versioned(programPositionSchema)

export const createProgram = formAction({
  bound: boundLocale,
  schema: programSchema,
  may: { noun: "register" },
  run: async ({ actor, tx, input, bound }) => {
    const { slug } = await programs.createProgram(actor, tx, input)
    return paths.admin.program(bound.locale, slug, { done: "created" })
  },
})

export const updateProgram = formAction({
  bound: boundSlug,
  schema: savedProgramSchema,
  may: ({ id }) => programSubject({ id }),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await programs.updateProgram(actor, tx, { id: bound.id, version, input })
    return paths.admin.program(bound.locale, slug, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id, slug }, input }) => {
    const program = await getProgramRecord(slug)
    if (!program) throw new NotFound("program")
    const theirs = programInputOf(program)
    return savedMeanwhile({
      locale,
      noun: "program",
      id,
      values: formValues(theirs, programShapes),
      theirs,
      mine: input,
    })
  },
})

/** The overview for visitors opens with this program from now on. */
export const openOverview = formAction({
  bound: boundSlug,
  schema: nothing,
  may: ({ id }) => programSubject({ id }),
  run: async ({ actor, tx, bound: { locale, slug } }) => {
    await openOverviewWith(actor, tx, { slug })
    return paths.admin.program(locale, slug, { done: "overview_opened" })
  },
})

/** Moves a program to another place in the tree. */
export const moveProgram = formAction({
  bound: boundSlug,
  schema: savedPositionSchema,
  may: ({ id }) => programSubject({ id }),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await move(actor, tx, { id: bound.id, version, input })
    return paths.admin.program(bound.locale, slug, { done: "saved" })
  },
})

export const deleteProgram = formAction({
  bound: boundSlug,
  schema: onlyVersion,
  may: ({ id }) => programSubject({ id }),
  run: async ({ actor, tx, input: { version }, bound }) => {
    await programs.deleteProgram(actor, tx, { id: bound.id, version })
    return paths.admin.programs(bound.locale, { done: "deleted" })
  },
})

export const restoreProgram = formAction({
  bound: boundSlug,
  schema: nothing,
  may: ({ id }) => programSubject({ id }),
  run: async ({ actor, tx, bound }) => {
    const { slug } = await programs.restoreProgram(actor, tx, { id: bound.id })
    return paths.admin.program(bound.locale, slug, { done: "restored" })
  },
})
