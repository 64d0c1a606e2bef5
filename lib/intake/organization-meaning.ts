import { InvalidInput } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { OrganizationMeaning } from "@/lib/intake/words"

type Reader = Pick<Prisma.TransactionClient, "organization">

/** An organization of the register as the meaning of a word; without its country it would say on which side nobody stands. */
export async function organizationMeaning(reader: Reader, given: unknown): Promise<OrganizationMeaning> {
  const slug = typeof given === "string" ? given.trim() : ""
  if (slug === "") throw new InvalidInput({ means: { key: "word.means_required" } })
  const organization = await reader.organization.findFirst({
    where: { slug, deletedAt: null },
    select: { slug: true, country: true },
  })
  if (!organization) throw new InvalidInput({ means: { key: "form.choose_listed" } })
  if (organization.country === null) throw new InvalidInput({ means: { key: "word.country_required" } })
  return { slug: organization.slug, country: organization.country }
}
