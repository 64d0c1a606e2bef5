import { z } from "zod"
import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { countryCode } from "@/lib/countries"
import { Conflict, InvalidInput, NotFound } from "@/lib/errors"
import { requiredChoice, requiredLocalText, requiredText } from "@/lib/forms/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { updateOrganization, type OrganizationRef } from "@/lib/organizations/mutations"
import { organizationInputOf, organizationSelect, type OrganizationRecord } from "@/lib/organizations/record"
import { tellVisitors } from "@/lib/publication/tell-visitors"
import { searchable } from "@/lib/search/searchable"
import { wouldCircle } from "@/lib/trees"
import { organizationKinds } from "@/lib/words"

/*
 * An organization that a source names and nobody could place becomes a known one: either it gets its real name, or it turns
 * out to be one of the register, which then takes over all it had.
 */

type Tx = Prisma.TransactionClient

/** Its real name, and what is known with it. */
export const organizationNameSchema = z.object({
  names: requiredLocalText("organization.names_required", 200),
  country: z.preprocess(given => given || null, countryCode.nullable()),
  kind: requiredChoice(organizationKinds).default("other"),
})

/** The one of the register that it is: its slug. */
export const organizationMergerSchema = z.object({ into: requiredText("organization.merge_into_required", 80) })

/** Gives an organization its real name; what it was called until now stays among its other names. */
export async function resolveOrganization(
  actor: Actor,
  tx: Tx,
  { id, version, input }: { id: string; version: number; input: z.output<typeof organizationNameSchema> },
): Promise<OrganizationRef> {
  const before = organizationInputOf(await mustFind(actor, tx, id, version))
  const aliases = otherNames(input.names, before.aliases, before.names)
  return updateOrganization(actor, tx, { id, version, input: { ...before, ...input, aliases, unresolved: false } })
}

/**
 * Moves everything that names an organization over to another and takes the first out of the register for good: it was
 * never one of its own. Its names become other names of the second, its address leads there. Courses and rosters get a new
 * version, so that whoever has one of them open is told.
 */
export async function mergeOrganization(
  actor: Actor,
  tx: Tx,
  { id, version, into }: { id: string; version: number; into: string },
): Promise<OrganizationRef> {
  const gone = await mustFind(actor, tx, id, version)
  const target = await tx.organization.findFirst({ where: { slug: into, deletedAt: null }, select: organizationSelect })
  if (!target) throw new InvalidInput({ into: { key: "organization.merge_into_required" } })
  if (target.id === id || (await wouldCircle(tx, "organization", id, target.id)))
    throw new InvalidInput({ into: { key: "organization.merge_into_itself" } })

  const claimed = await tx.organization.updateMany({ where: { id, version }, data: { version: { increment: 1 } } })
  if (claimed.count === 0) throw new Conflict(gone.version)
  await moveMentions(tx, id, target.id)
  await tx.organization.delete({ where: { id }, select: { id: true } })
  await tx.slug.updateMany({ where: { noun: "organization", recordId: id }, data: { recordId: target.id } })

  const names = target.names as LocalText
  const aliases = otherNames(names, target.aliases, gone.names as LocalText, gone.aliases)
  const after = await tx.organization.update({
    where: { id: target.id },
    data: { aliases, searchText: searchable(names, ...aliases), version: { increment: 1 } },
    select: { id: true, slug: true, version: true },
  })
  await record(tx, actor, {
    event: "organization.deleted",
    noun: "organization",
    recordId: id,
    label: gone.names as LocalText,
    changes: [{ field: "mergedInto", from: gone.slug, to: target.slug }],
  })
  await record(tx, actor, {
    event: "organization.updated",
    noun: "organization",
    recordId: target.id,
    label: names,
    changes: [{ field: "aliases", from: target.aliases, to: aliases }],
  })
  await tellVisitors(tx, { noun: "organization", recordId: target.id })
  return after
}

async function moveMentions(tx: Tx, from: string, to: string) {
  // Where both have the same role at a course, one row is enough.
  await tx.$executeRaw`
    DELETE FROM "course_organization" gone USING "course_organization" kept
    WHERE gone."organization_id" = ${from}::uuid AND kept."organization_id" = ${to}::uuid
      AND kept."course_id" = gone."course_id" AND kept."role" = gone."role"`
  const mentions: Prisma.CourseWhereInput = {
    OR: [
      { organizations: { some: { organizationId: from } } },
      { headCounts: { some: { OR: [{ organizationId: from }, { parts: { some: { organizationId: from } } }] } } },
    ],
  }
  await tx.course.updateMany({ where: mentions, data: { version: { increment: 1 } } })
  const [where, data] = [{ organizationId: from }, { organizationId: to }]
  await tx.courseOrganization.updateMany({ where, data })
  await tx.headCount.updateMany({ where, data })
  await tx.headCountPart.updateMany({ where, data })
  await tx.participation.updateMany({ where, data: { ...data, version: { increment: 1 } } })
  await tx.organization.updateMany({ where: { parentId: from }, data: { parentId: to } })
}

/** Every name that is not one of the names themselves, once. */
function otherNames(names: LocalText, ...others: (string[] | LocalText)[]): string[] {
  const taken = new Set(Object.values(names))
  const all = others.flatMap(each => (Array.isArray(each) ? each : Object.values(each)))
  return [...new Set(all)].filter(name => !taken.has(name))
}

async function mustFind(actor: Actor, tx: Tx, id: string, version: number): Promise<OrganizationRecord> {
  requireMay(actor, { noun: "register" })
  const organization = await tx.organization.findUnique({ where: { id }, select: organizationSelect })
  if (!organization || organization.deletedAt) throw new NotFound("organization")
  if (organization.version !== version) throw new Conflict(organization.version)
  return organization
}
