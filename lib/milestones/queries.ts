import { can } from "@/lib/access/can"
import { requireEditor } from "@/lib/auth/require-editor"
import { db } from "@/lib/db"
import { milestoneSelect, type MilestoneRecord } from "@/lib/milestones/record"
import { isUuid } from "@/lib/uuid"

/** A milestone of a program that the actor may edit, one in the bin too. */
export async function getMilestone(id: string): Promise<MilestoneRecord | null> {
  const actor = await requireEditor()
  if (!isUuid(id)) return null
  const milestone = await db.milestone.findUnique({ where: { id }, select: milestoneSelect })
  return milestone && can(actor, { noun: "program", programId: milestone.programId }) ? milestone : null
}
