import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { OrganizationInput } from "@/lib/organizations/schema"
import { toWord } from "@/lib/words"

/** Everything the organization form holds, as the database has it. For the office only. */
export const organizationSelect = {
  id: true,
  slug: true,
  names: true,
  parentId: true,
  parent: { select: { slug: true, names: true } },
  aliases: true,
  country: true,
  kind: true,
  unresolved: true,
  notes: true,
  version: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.OrganizationSelect

export type OrganizationRecord = Prisma.OrganizationGetPayload<{ select: typeof organizationSelect }>

/** An organization as the input that would write it again. */
export function organizationInputOf(organization: OrganizationRecord): OrganizationInput {
  return {
    names: organization.names as LocalText,
    slug: organization.slug,
    parent: organization.parent?.slug ?? null,
    aliases: organization.aliases,
    country: organization.country,
    kind: toWord(organization.kind),
    unresolved: organization.unresolved,
    notes: organization.notes,
  }
}
