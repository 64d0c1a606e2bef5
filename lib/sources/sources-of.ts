import { db } from "@/lib/db"
import { publicSource, publicSourceSelect, type PublicSource } from "@/lib/sources/public-source"

/** The sources of these codes, in the order in which they are first named. */
export async function sourcesOf(codes: readonly string[]): Promise<PublicSource[]> {
  const named = [...new Set(codes)]
  if (named.length === 0) return []
  const rows = await db.source.findMany({
    where: { code: { in: named }, deletedAt: null },
    select: publicSourceSelect,
  })
  return named.flatMap(code => rows.filter(row => row.code === code).map(publicSource))
}
