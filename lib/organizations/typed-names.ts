import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { searchable } from "@/lib/search/searchable"

export type TypedName = { slug: string; name: string; aliases: string[] }

/**
 * Every organization by a name that, typed into a form, means it and no other: where two are called alike, the address
 * stands in brackets behind.
 */
export async function listTypedNames(locale: Locale): Promise<TypedName[]> {
  await requireEditor()
  const rows = await db.organization.findMany({
    where: { deletedAt: null },
    select: { slug: true, names: true, aliases: true },
    orderBy: { slug: "asc" },
  })
  const called = rows.map(row => ({
    slug: row.slug,
    name: pickText(row.names as LocalText, locale)?.value ?? row.slug,
    all: [...Object.values(row.names as LocalText), ...row.aliases],
  }))
  const owners = new Map<string, Set<string>>()
  for (const { slug, all } of called)
    for (const name of all.map(one => searchable(one))) owners.set(name, (owners.get(name) ?? new Set()).add(slug))
  return called.map(({ slug, name, all }) => ({
    slug,
    name: owners.get(searchable(name))?.size === 1 ? name : `${name} [${slug}]`,
    aliases: all.filter(one => one !== name),
  }))
}

/** The address in brackets behind a name, or null. */
export const bracketed = (typed: string): string | null => /\[([a-z0-9-]+)\]\s*$/.exec(typed)?.[1] ?? null
