"use server"

import { courseSubject, rosterRowSubject } from "@/lib/access/subjects"
import { z } from "zod"
import { formAction } from "@/lib/forms/action"
import { addressPart, boundLocale, boundSlug } from "@/lib/forms/bound"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import * as certificates from "@/lib/participations/certificate-mutations"
import { certificateNumberSchema, withdrawalSchema } from "@/lib/participations/schema"
import { paths } from "@/lib/paths"

/* What the forms of certificates do. Whether the user may is asked by the mutations, of the course. */

const boundCourse = boundLocale.extend({ courseId: z.uuid(), slug: addressPart })

const newNumber = versioned(certificateNumberSchema)
const withdrawal = versioned(withdrawalSchema)

export const giveCertificates = formAction({
  bound: boundCourse,
  schema: nothing,
  may: ({ courseId }) => courseSubject(courseId),
  run: async ({ actor, tx, bound }) => {
    await certificates.giveCertificates(actor, tx, { courseId: bound.courseId })
    return paths.admin.courseCertificates(bound.locale, bound.slug, { done: "certificates_given" })
  },
})

export const renumberCertificate = formAction({
  bound: boundSlug,
  schema: newNumber,
  may: ({ id }) => rosterRowSubject(id),
  run: async ({ actor, tx, input, bound }) => {
    await certificates.renumberCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_renumbered")
  },
})

export const withdrawCertificate = formAction({
  bound: boundSlug,
  schema: withdrawal,
  may: ({ id }) => rosterRowSubject(id),
  run: async ({ actor, tx, input, bound }) => {
    await certificates.withdrawCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_withdrawn")
  },
})

export const reinstateCertificate = formAction({
  bound: boundSlug,
  schema: onlyVersion,
  may: ({ id }) => rosterRowSubject(id),
  run: async ({ actor, tx, input, bound }) => {
    await certificates.reinstateCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_reinstated")
  },
})

const pageOf = ({ locale, slug, id }: z.output<typeof boundSlug>, done: string) =>
  paths.admin.rosterCertificate(locale, slug, id, { done })
