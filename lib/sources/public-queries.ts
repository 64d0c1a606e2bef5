import { db } from "@/lib/db"
import { type Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { publicSource, publicSourceSelect, type PublicSource } from "@/lib/sources/public-source"

export type ListedSource = PublicSource & { courses: { slug: string; title: LocalText }[] }

const published = { publishedAt: { not: null }, deletedAt: null } satisfies Prisma.CourseWhereInput

/** Every source that a visitor can come upon, by its number, with the published courses that rest on it. */
export async function listPublicSources(): Promise<ListedSource[]> {
  const rows = await db.source.findMany({
    where: usedInPublic,
    select: {
      ...publicSourceSelect,
      courses: {
        where: { course: published },
        orderBy: { course: { startEarliest: "asc" } },
        select: { course: { select: { slug: true, title: true } } },
      },
    },
  })
  return rows
    .map(({ courses, ...source }) => ({
      ...publicSource(source),
      courses: courses.map(({ course }) => ({ slug: course.slug, title: course.title as LocalText })),
    }))
    .sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))
}

export async function countPublicSources(): Promise<number> {
  return db.source.count({ where: usedInPublic })
}

const usedInPublic = {
  deletedAt: null,
  OR: [
    { courses: { some: { course: published } } },
    { statements: { some: { restricted: false, course: published } } },
    { statements: { some: { restricted: false, program: { deletedAt: null } } } },
    { milestones: { some: { deletedAt: null, program: { deletedAt: null } } } },
    { headCountParts: { some: { headCount: { course: published } } } },
  ],
} satisfies Prisma.SourceWhereInput
