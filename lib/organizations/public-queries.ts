import { db } from "@/lib/db"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord, type OrganizationKindWord } from "@/lib/words"

export type PublicOrganization = {
  slug: string
  names: LocalText
  country: string | null
  kind: OrganizationKindWord
  parentSlug: string | null
}

/** Organizations that stand at a published course, and those above them. Never one that is unresolved. */
export async function listPublicOrganizations(): Promise<PublicOrganization[]> {
  const rows = await db.organization.findMany({
    where: { deletedAt: null, unresolved: false },
    orderBy: { slug: "asc" },
    select: {
      id: true,
      slug: true,
      names: true,
      country: true,
      kind: true,
      parentId: true,
      courses: { where: { course: { publishedAt: { not: null }, deletedAt: null } }, select: { role: true }, take: 1 },
      headCounts: { where: { course: { publishedAt: { not: null }, deletedAt: null } }, select: { id: true }, take: 1 },
    },
  })
  const byId = new Map(rows.map(row => [row.id, row]))
  const shown = new Set<string>()
  for (const row of rows.filter(({ courses, headCounts }) => courses.length > 0 || headCounts.length > 0))
    for (let at: typeof row | undefined = row; at && !shown.has(at.id); at = byId.get(at.parentId ?? ""))
      shown.add(at.id)
  return rows
    .filter(({ id }) => shown.has(id))
    .map(({ slug, names, country, kind, parentId }) => ({
      slug,
      names: names as LocalText,
      country,
      kind: toWord(kind),
      parentSlug: byId.get(parentId ?? "")?.slug ?? null,
    }))
}
