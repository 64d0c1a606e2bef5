"use server"

import { NotFound } from "@/lib/errors"
import { formAction } from "@/lib/forms/action"
import { boundLocale, boundSlug } from "@/lib/forms/bound"
import { savedMeanwhile } from "@/lib/forms/saved-meanwhile"
import { formValues } from "@/lib/forms/values"
import { nothing, onlyVersion, versioned } from "@/lib/forms/versioned"
import { organizationShapes } from "@/lib/organizations/fields"
import * as organizations from "@/lib/organizations/mutations"
import { getOrganizationRecord } from "@/lib/organizations/queries"
import { organizationInputOf } from "@/lib/organizations/record"
import * as resolution from "@/lib/organizations/resolution"
import { organizationSchema } from "@/lib/organizations/schema"
import { paths } from "@/lib/paths"

const may = { noun: "register" } as const
const savedOrganizationSchema = versioned(organizationSchema)
const nameSchema = versioned(resolution.organizationNameSchema)
const mergerSchema = versioned(resolution.organizationMergerSchema)

export const createOrganization = formAction({
  bound: boundLocale,
  schema: organizationSchema,
  may,
  run: async ({ actor, tx, input, bound }) => {
    const { slug } = await organizations.createOrganization(actor, tx, input)
    return paths.admin.organization(bound.locale, slug, { done: "created" })
  },
})

export const updateOrganization = formAction({
  bound: boundSlug,
  schema: savedOrganizationSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await organizations.updateOrganization(actor, tx, { id: bound.id, version, input })
    return paths.admin.organization(bound.locale, slug, { done: "saved" })
  },
  theirs: async ({ bound: { locale, id, slug }, input }) => {
    const organization = await getOrganizationRecord(slug)
    if (!organization) throw new NotFound("organization")
    const theirs = organizationInputOf(organization)
    return savedMeanwhile({
      locale,
      noun: "organization",
      id,
      values: formValues(theirs, organizationShapes),
      theirs,
      mine: input,
    })
  },
})

/** Gives an unresolved organization its real name. */
export const resolveOrganization = formAction({
  bound: boundSlug,
  schema: nameSchema,
  may,
  run: async ({ actor, tx, input: { version, ...input }, bound }) => {
    const { slug } = await resolution.resolveOrganization(actor, tx, { id: bound.id, version, input })
    return paths.admin.organization(bound.locale, slug, { done: "saved" })
  },
})

/** Moves everything over to another organization. */
export const mergeOrganization = formAction({
  bound: boundSlug,
  schema: mergerSchema,
  may,
  run: async ({ actor, tx, input: { version, into }, bound }) => {
    const { slug } = await resolution.mergeOrganization(actor, tx, { id: bound.id, version, into })
    return paths.admin.organization(bound.locale, slug, { done: "merged" })
  },
})

export const deleteOrganization = formAction({
  bound: boundSlug,
  schema: onlyVersion,
  may,
  run: async ({ actor, tx, input: { version }, bound }) => {
    await organizations.deleteOrganization(actor, tx, { id: bound.id, version })
    return paths.admin.organizations(bound.locale, { done: "deleted" })
  },
})

export const restoreOrganization = formAction({
  bound: boundSlug,
  schema: nothing,
  may,
  run: async ({ actor, tx, bound }) => {
    const { slug } = await organizations.restoreOrganization(actor, tx, { id: bound.id })
    return paths.admin.organization(bound.locale, slug, { done: "restored" })
  },
})
