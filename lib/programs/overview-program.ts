import { db } from "@/lib/db"
import type { ProgramNode } from "@/lib/programs/public-queries"

/** The setting in which the slug of the overview's program stands. */
export const overviewProgramKey = "overview.program"

/** The root program that the overview opens with: as set, else the one with the most counted courses. */
export async function overviewProgram(roots: readonly ProgramNode[]): Promise<ProgramNode | null> {
  const chosen = await chosenOverview()
  return roots.find(({ slug }) => slug === chosen) ?? roots[0] ?? null
}

/** The slug of the program that was chosen for the overview. */
export async function chosenOverview(): Promise<string | null> {
  const setting = await db.setting.findUnique({ where: { key: overviewProgramKey }, select: { value: true } })
  return typeof setting?.value === "string" ? setting.value : null
}
