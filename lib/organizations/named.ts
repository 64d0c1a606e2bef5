import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { searchable, searchWords } from "@/lib/search/searchable"

type Reader = Pick<Prisma.TransactionClient, "organization">

const select = { id: true, slug: true, names: true, aliases: true, country: true, unresolved: true } as const

export type NamedOrganization = Prisma.OrganizationGetPayload<{ select: typeof select }>

/**
 * The organizations in whose names or aliases, in any language and script, every word of the text is found. For the office:
 * unresolved ones too.
 */
export async function listOrganizationsNamedLike(
  actor: Actor,
  reader: Reader,
  text: string,
  limit = 20,
): Promise<NamedOrganization[]> {
  requireMay(actor, { noun: "register" })
  const words = searchWords(text)
  if (words.length === 0) return []
  return reader.organization.findMany({
    where: { deletedAt: null, AND: words.map(word => ({ searchText: { contains: literally(word) } })) },
    select,
    orderBy: { slug: "asc" },
    take: limit,
  })
}

/** The organizations that are called exactly so, by a name or an alias; more than one where the text does not decide. */
export async function listOrganizationsNamed(actor: Actor, reader: Reader, text: string): Promise<NamedOrganization[]> {
  const wanted = searchable(text)
  const found = await listOrganizationsNamedLike(actor, reader, text, 200)
  return found.filter(({ names, aliases }) =>
    [...Object.values(names as LocalText), ...aliases].some(name => searchable(name) === wanted),
  )
}

/** In LIKE, `%` and `_` stand for anything; here they stand for themselves. */
const literally = (word: string) => word.replace(/[\\%_]/g, "\\$&")

/** Whether an organization has this address. */
export async function hasOrganization(reader: Reader, slug: string): Promise<boolean> {
  return (await reader.organization.count({ where: { slug, deletedAt: null } })) > 0
}
