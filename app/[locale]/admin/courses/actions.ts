"use server"

import { courseSubject } from "@/lib/access/subjects"
import { z } from "zod"
import { courseFormOptions } from "@/app/[locale]/admin/courses/form-options"
import { courseFormRows, withTypedLinks } from "@/app/[locale]/admin/courses/typed-links"
import { courseFormValues } from "@/lib/courses/form-values"
import { findCourseGiven } from "@/lib/courses/given"
import * as lives from "@/lib/courses/lives"
import * as courses from "@/lib/courses/mutations"
import * as publication from "@/lib/courses/publication"
import { getCourseRecordById } from "@/lib/courses/queries"
import { inputOf } from "@/lib/courses/record"
import {
  cancellationSchema,
  copySchema,
  courseSchema,
  holdingSchema,
  planSchema,
  postponementSchema,
  reinstatementSchema,
  type CourseInput,
} from "@/lib/courses/schema"
import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundRecord } from "@/lib/forms/bound"
import { formFields } from "@/lib/forms/form-fields"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/* What the forms about a course do. Whether the user may is asked by the mutations, of the course. */

const savedCourseSchema = versioned(courseSchema)
const savedCancellation = versioned(cancellationSchema)
const savedPostponement = versioned(postponementSchema)
const savedReinstatement = versioned(reinstatementSchema)
const savedHolding = versioned(holdingSchema)
const savedPlan = versioned(planSchema)

export const createCourse = formAction({
  bound: boundLocale,
  schema: courseSchema,
  may: { noun: "register" },
  rows: courseFormRows,
  run: async ({ actor, tx, input, values, bound }) => {
    const { slug } = await courses.createCourse(actor, tx, await withTypedLinks({ actor, tx, values }, input))
    return whereTo(bound.locale, slug, values, "created")
  },
})

export const updateCourse = formAction({
  bound: boundRecord,
  schema: savedCourseSchema,
  may: ({ id }) => courseSubject(id),
  rows: courseFormRows,
  run: async ({ actor, tx, input: { version, ...input }, values, bound }) => {
    const resolved = await withTypedLinks({ actor, tx, values }, input)
    const { slug } = await courses.updateCourse(actor, tx, { id: bound.id, version, input: resolved })
    return whereTo(bound.locale, slug, values, "saved")
  },
  theirs: async ({ bound, input }) => {
    const locale = isLocale(bound.locale) ? bound.locale : defaultLocale
    const course = await getCourseRecordById(bound.id)
    if (!course) throw new NotFound("course")
    const theirs = inputOf(course)
    const { nameOf } = await courseFormOptions(locale)
    return savedMeanwhile({
      locale,
      noun: "course",
      id: bound.id,
      values: courseFormValues(theirs, nameOf),
      theirs: toCompare(theirs, nameOf),
      mine: input && toCompare(input, nameOf),
    })
  },
})

export const copyCourse = formAction({
  bound: boundRecord,
  schema: copySchema,
  may: { noun: "register" },
  run: async ({ actor, tx, input, bound }) => {
    const { slug } = await courses.copyCourse(actor, tx, { id: bound.id, title: input.title })
    return paths.admin.editCourse(bound.locale, slug, { done: "course_copied" })
  },
})

export const publishCourse = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may: ({ id }) => courseSubject(id),
  action: "publish",
  run: async ({ actor, tx, input: { version }, bound }) => {
    const { slug } = await publication.publishCourse(actor, tx, { id: bound.id, version })
    return paths.admin.course(bound.locale, slug, { done: "course_published" })
  },
})

export const withdrawCourse = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may: ({ id }) => courseSubject(id),
  action: "publish",
  run: async ({ actor, tx, input: { version }, bound }) => {
    const { slug } = await publication.withdrawCourse(actor, tx, { id: bound.id, version })
    return paths.admin.course(bound.locale, slug, { done: "course_withdrawn" })
  },
})

export const cancelCourse = formAction({
  bound: boundRecord,
  schema: savedCancellation,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await lives.cancelCourse(actor, tx, { id: bound.id, version, input })
    return paths.admin.course(bound.locale, slug, { done: "course_canceled" })
  },
})

export const postponeCourse = formAction({
  bound: boundRecord,
  schema: savedPostponement,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version, to, ...input }, bound }) => {
    const found = to === null ? null : ((await findCourseGiven(tx, to))?.slug ?? to)
    const { slug } = await lives.postponeCourse(actor, tx, { id: bound.id, version, input: { to: found, ...input } })
    return paths.admin.course(bound.locale, slug, { done: "course_postponed" })
  },
})

export const reinstateCourse = formAction({
  bound: boundRecord,
  schema: savedReinstatement,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await lives.reinstateCourse(actor, tx, { id: bound.id, version, input })
    return paths.admin.course(bound.locale, slug, { done: "course_reinstated" })
  },
})

export const holdCourse = formAction({
  bound: boundRecord,
  schema: savedHolding,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await lives.holdCourse(actor, tx, { id: bound.id, version, input })
    return paths.admin.course(bound.locale, slug, { done: "course_held" })
  },
})

export const addPlan = formAction({
  bound: boundRecord,
  schema: savedPlan,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await lives.addPlan(actor, tx, { id: bound.id, version, input })
    return paths.admin.course(bound.locale, slug, { done: "plan_added" })
  },
})

export const removePlan = formAction({
  bound: boundRecord.extend({ planId: z.uuid() }),
  schema: onlyVersion,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version }, bound: { locale, id, planId } }) => {
    const { slug } = await lives.removePlan(actor, tx, { id, version, planId })
    return paths.admin.course(locale, slug, { done: "plan_removed" })
  },
})

export const deleteCourse = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, input: { version }, bound }) => {
    const { slug } = await courses.deleteCourse(actor, tx, { id: bound.id, version })
    return paths.admin.course(bound.locale, slug, { done: "deleted" })
  },
})

export const restoreCourse = formAction({
  bound: boundRecord,
  schema: nothing,
  may: ({ id }) => courseSubject(id),
  run: async ({ actor, tx, bound }) => {
    const { slug } = await courses.restoreCourse(actor, tx, { id: bound.id })
    return paths.admin.course(bound.locale, slug, { done: "restored" })
  },
})

function whereTo(locale: Locale, slug: string, values: FormValues, done: string): string {
  return textIn(values, formFields.intent) === "preview"
    ? paths.admin.coursePreview(locale, slug, { done })
    : paths.admin.course(locale, slug, { done })
}

/** Both versions, field by field, as a reader knows them. What was typed has names where the record has slugs. */
function toCompare(input: CourseInput, nameOf: (slug: string) => string) {
  return {
    ...input,
    topics: input.topics.toSorted(),
    organizations: input.organizations.map(row => ({ ...row, organization: nameOf(row.organization) })),
    headCounts: input.headCounts.map(row => ({
      ...row,
      organization: row.organization && nameOf(row.organization),
      parts: row.parts.map(part => ({ ...part, organization: part.organization && nameOf(part.organization) })),
    })),
  }
}
