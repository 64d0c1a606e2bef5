import { db } from "@/lib/db"
import type { ProgramNode } from "@/lib/programs/public-queries"

/** The setting in which the slug of the overview's program stands. */
export const overviewProgramKey = "overview.program"

/** The root program that the overview opens with: as set, else the one with the most counted courses. */
export async function overviewProgram(roots: readonly ProgramNode[]): Promise<ProgramNode | null> {
  const setting = await db.setting.findUnique({ where: { key: overviewProgramKey }, select: { value: true } })
  return roots.find(({ slug }) => slug === setting?.value) ?? roots[0] ?? null
}
