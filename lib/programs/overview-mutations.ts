import type { Actor } from "@/lib/access/actor"
import { requireMay } from "@/lib/access/can"
import { record } from "@/lib/activity/record"
import { NotFound } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"
import type { LocalText } from "@/lib/i18n/locale"
import { overviewProgramKey } from "@/lib/programs/overview-program"
import { tellVisitors } from "@/lib/publication/tell-visitors"

/** Chooses the root program that the overview opens with: for those who may edit all programs. */
export async function openOverviewWith(actor: Actor, tx: Prisma.TransactionClient, { slug }: { slug: string }) {
  requireMay(actor, { noun: "program", programId: null })
  const program = await tx.program.findFirst({
    where: { slug, parentId: null, deletedAt: null },
    select: { id: true, names: true },
  })
  if (!program) throw new NotFound("program")
  const before = await tx.setting.findUnique({ where: { key: overviewProgramKey }, select: { value: true } })
  if (before?.value === slug) return
  await tx.setting.upsert({
    where: { key: overviewProgramKey },
    create: { key: overviewProgramKey, value: slug },
    update: { value: slug },
    select: { key: true },
  })
  await record(tx, actor, {
    event: "program.updated",
    noun: "program",
    recordId: program.id,
    label: program.names as LocalText,
    changes: [{ field: "opensOverview", from: before?.value ?? null, to: slug }],
  })
  await tellVisitors(tx, { noun: "program", recordId: program.id })
}
