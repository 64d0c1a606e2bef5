import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { toWord, type OrganizationKindWord } from "@/lib/words"

export type PublicOrganization = {
  slug: string
  names: LocalText
  country: string | null
  kind: OrganizationKindWord
  parentSlug: string | null
}

const published = { publishedAt: { not: null }, deletedAt: null } satisfies Prisma.CourseWhereInput

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
      courses: { where: { course: published }, select: { role: true }, take: 1 },
      headCounts: { where: { course: published }, select: { id: true }, take: 1 },
      headCountParts: {
        where: { source: { deletedAt: null }, headCount: { course: published } },
        select: { id: true },
        take: 1,
      },
    },
  })
  const byId = new Map(rows.map(row => [row.id, row]))
  const shown = new Set<string>()
  const stand = rows.filter(row => row.courses.length + row.headCounts.length + row.headCountParts.length > 0)
  for (const row of stand)
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
