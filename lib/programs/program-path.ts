import { db } from "@/lib/db"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"

/** From the root down to the program itself. */
export async function listProgramPath(programId: string): Promise<{ slug: string; names: LocalText }[]> {
  const rows = await db.$queryRaw<{ slug: string; names: Prisma.JsonValue }[]>`
    SELECT p."slug", p."names" FROM "program_effective" pe
    CROSS JOIN LATERAL unnest(pe."path") WITH ORDINALITY AS step("id", "depth")
    JOIN "program" p ON p."id" = step."id"
    WHERE pe."program_id" = ${programId}::uuid AND p."deleted_at" IS NULL
    ORDER BY step."depth"`
  return rows.map(({ slug, names }) => ({ slug, names: names as LocalText }))
}
