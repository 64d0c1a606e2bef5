import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import type { MilestoneInput } from "@/lib/milestones/schema"

/** Everything the milestone form holds, as the database has it. For the office only. */
export const milestoneSelect = {
  id: true,
  programId: true,
  program: { select: { slug: true, names: true, deletedAt: true } },
  happenedOn: true,
  title: true,
  description: true,
  source: { select: { code: true } },
  version: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.MilestoneSelect

export type MilestoneRecord = Prisma.MilestoneGetPayload<{ select: typeof milestoneSelect }>

/** A milestone as the input that would write it again. */
export function milestoneInputOf(milestone: MilestoneRecord): MilestoneInput {
  return {
    program: milestone.program.slug,
    happenedOn: milestone.happenedOn,
    title: milestone.title as LocalText,
    description: milestone.description as LocalText,
    source: milestone.source?.code ?? null,
  }
}
