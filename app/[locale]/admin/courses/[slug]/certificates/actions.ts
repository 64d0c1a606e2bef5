"use server"

import { formAction } from "@/lib/forms/action"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import type { Locale } from "@/lib/i18n/locale"
import * as certificates from "@/lib/participations/certificate-mutations"
import { certificateNumberSchema, withdrawalSchema } from "@/lib/participations/schema"
import { paths } from "@/lib/paths"

/* What the forms of certificates do. Whether the user may is asked by the mutations, of the course. */

type BoundCourse = { locale: Locale; courseId: string; slug: string }
type BoundRow = { locale: Locale; id: string; slug: string }

const newNumber = versioned(certificateNumberSchema)
const withdrawal = versioned(withdrawalSchema)

export const giveCertificates = formAction<typeof nothing, BoundCourse>({
  schema: nothing,
  run: async ({ actor, tx, bound }) => {
    await certificates.giveCertificates(actor, tx, { courseId: bound.courseId })
    return paths.admin.courseCertificates(bound.locale, bound.slug, { done: "certificates_given" })
  },
})

export const renumberCertificate = formAction<typeof newNumber, BoundRow>({
  schema: newNumber,
  run: async ({ actor, tx, input, bound }) => {
    await certificates.renumberCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_renumbered")
  },
})

export const withdrawCertificate = formAction<typeof withdrawal, BoundRow>({
  schema: withdrawal,
  run: async ({ actor, tx, input, bound }) => {
    await certificates.withdrawCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_withdrawn")
  },
})

export const reinstateCertificate = formAction<typeof onlyVersion, BoundRow>({
  schema: onlyVersion,
  run: async ({ actor, tx, input, bound }) => {
    await certificates.reinstateCertificate(actor, tx, { id: bound.id, ...input })
    return pageOf(bound, "certificate_reinstated")
  },
})

const pageOf = ({ locale, slug, id }: BoundRow, done: string) =>
  paths.admin.rosterCertificate(locale, slug, id, { done })
