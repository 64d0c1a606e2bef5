import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { changesBetween } from "@/lib/activity/changes"
import type { ActivityEvent, Change } from "@/lib/activity/events"
import { record } from "@/lib/activity/record"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { courseMention, inUse, mentionOf } from "@/lib/mentions"
import { organizationInputOf, organizationSelect, type OrganizationRecord } from "@/lib/organizations/record"
import type { OrganizationInput } from "@/lib/organizations/schema"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { searchable } from "@/lib/search/searchable"
import { newSlug, takeSlug } from "@/lib/slugs"
import { wouldCircle } from "@/lib/trees"
import { claimVersion } from "@/lib/versions"
import { fromWord } from "@/lib/words"

type Tx = Prisma.TransactionClient

export type OrganizationRef = { id: string; slug: string; version: number }

export async function createOrganization(actor: Actor, tx: Tx, input: OrganizationInput): Promise<OrganizationRef> {
  requireMay(actor, { noun: "register" })
  const parentId = await resolveParent(tx, input.parent)
  const slug = await newSlug(tx, "organization", { slug: input.slug, text: input.names })
  const organization = await tx.organization.create({
    data: { ...columns(input, parentId), slug },
    select: organizationSelect,
  })
  await takeSlug(tx, "organization", slug, organization.id)
  return finish(actor, tx, organization, "organization.created")
}

export async function updateOrganization(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: OrganizationInput },
): Promise<OrganizationRef> {
  const before = await mustFind(actor, tx, id, version)
  const parentId = await resolveParent(tx, input.parent)
  if (parentId !== null && parentId !== before.parentId && (await wouldCircle(tx, "organization", id, parentId)))
    throw new InvalidInput({ parent: { key: "organization.parent_circle" } })
  const slug = input.slug ?? before.slug
  if (slug !== before.slug) await takeSlug(tx, "organization", slug, id)
  await claimVersion(tx, "organization", before)
  const after = await tx.organization.update({
    where: { id },
    data: { ...columns(input, parentId), slug },
    select: organizationSelect,
  })
  const changes = changesBetween(organizationInputOf(before), organizationInputOf(after))
  return finish(actor, tx, after, "organization.updated", changes, before)
}

/** Puts an organization into the bin, unless a course has it or another belongs to it. */
export async function deleteOrganization(
  actor: Actor,
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<OrganizationRef> {
  const organization = await mustFind(actor, tx, id, version)
  const courses = await tx.course.findMany({
    where: {
      deletedAt: null,
      OR: [
        { organizations: { some: { organizationId: id } } },
        { headCounts: { some: { OR: [{ organizationId: id }, { parts: { some: { organizationId: id } } }] } } },
        { participations: { some: { organizationId: id } } },
      ],
    },
    select: courseMention,
    orderBy: { startEarliest: "desc" },
  })
  if (courses.length > 0) throw new InvalidInput({ "": inUse("organization.delete_in_use", courses.map(mentionOf)) })
  const children = await tx.organization.findMany({
    where: { parentId: id, deletedAt: null },
    select: { slug: true },
    orderBy: { slug: "asc" },
  })
  const slugs = children.map(child => child.slug)
  if (slugs.length > 0) throw new InvalidInput({ "": inUse("organization.delete_has_children", slugs) })
  await claimVersion(tx, "organization", organization)
  const data = { deletedAt: new Date() }
  const after = await tx.organization.update({ where: { id }, data, select: organizationSelect })
  return finish(actor, tx, after, "organization.deleted")
}

/** Takes back an organization that was logged by mistake and is named nowhere, as if it had never been: its address is free. */
export async function takeBackOrganization(actor: Actor, tx: Tx, { id }: { id: string }): Promise<void> {
  requireMay(actor, { noun: "register" })
  const organization = await tx.organization.findUnique({ where: { id }, select: organizationSelect })
  if (!organization) return
  await tx.organization.delete({ where: { id } })
  await tx.slug.deleteMany({ where: { noun: "organization", recordId: id } })
  await finish(actor, tx, organization, "organization.deleted")
}

export async function restoreOrganization(actor: Actor, tx: Tx, { id }: { id: string }): Promise<OrganizationRef> {
  requireMay(actor, { noun: "register" })
  const organization = await tx.organization.findUnique({ where: { id }, select: organizationSelect })
  if (!organization) throw new NotFound("organization")
  if (!organization.deletedAt) return organization
  if (
    organization.parentId &&
    (await tx.organization.count({ where: { id: organization.parentId, deletedAt: null } })) === 0
  )
    throw new InvalidInput({
      "": { key: "organization.restore_parent_first", values: { slug: organization.parent?.slug ?? "" } },
    })
  await claimVersion(tx, "organization", organization)
  const after = await tx.organization.update({ where: { id }, data: { deletedAt: null }, select: organizationSelect })
  return finish(actor, tx, after, "organization.restored")
}

function columns(input: OrganizationInput, parentId: string | null) {
  return {
    names: input.names,
    parentId,
    aliases: input.aliases,
    country: input.country,
    kind: fromWord(input.kind),
    unresolved: input.unresolved,
    notes: input.notes,
    searchText: searchable(input.names, ...input.aliases),
  }
}

async function resolveParent(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const parent = await tx.organization.findFirst({ where: { slug, deletedAt: null }, select: { id: true } })
  if (!parent) throw new InvalidInput({ parent: { key: "organization.parent_unknown", values: { value: slug } } })
  return parent.id
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<OrganizationRecord> {
  requireMay(actor, { noun: "register" })
  const organization = await tx.organization.findUnique({ where: { id }, select: organizationSelect })
  if (!organization || organization.deletedAt) throw new NotFound("organization")
  if (organization.version !== version) throw new Conflict(organization.version)
  return organization
}

/** Visitors are told unless they neither see the organization nor saw it before. */
async function finish(
  actor: Actor,
  tx: Tx,
  after: OrganizationRecord,
  event: ActivityEvent,
  changes: Change[] = [],
  before = after,
): Promise<OrganizationRef> {
  const label = after.names as LocalText
  await record(tx, actor, { event, noun: "organization", recordId: after.id, label, changes })
  if (!after.unresolved || !before.unresolved) await tellVisitors(tx, { noun: "organization", recordId: after.id })
  return { id: after.id, slug: after.slug, version: after.version }
}
