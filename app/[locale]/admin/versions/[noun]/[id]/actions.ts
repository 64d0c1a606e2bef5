"use server"

import type { Actor } from "@/lib/access/actor"
import { updateCourse } from "@/lib/courses/mutations"
import type { CourseInput } from "@/lib/courses/schema"
import type { Content } from "@/lib/earlier/contents"
import type { VersionedNoun } from "@/lib/earlier/nouns"
import { inputOfEarlier, noteRestored } from "@/lib/earlier/restored-input"
import { formAction } from "@/lib/forms/action"
import { boundRecord } from "@/lib/forms/bound"
import { onlyVersion } from "@/lib/forms/versioned"
import type { Prisma } from "@/lib/generated/prisma/client"
import { updateMilestone } from "@/lib/milestones/mutations"
import type { MilestoneInput } from "@/lib/milestones/schema"
import { updateOrganization } from "@/lib/organizations/mutations"
import type { OrganizationInput } from "@/lib/organizations/schema"
import { paths } from "@/lib/paths"
import { updateProgram } from "@/lib/programs/mutations"
import type { ProgramInput } from "@/lib/programs/schema"
import { updateRank } from "@/lib/ranks/mutations"
import type { RankInput } from "@/lib/ranks/schema"
import { updateSource } from "@/lib/sources/mutations"
import type { SourceInput } from "@/lib/sources/schema"
import { updateStatement } from "@/lib/statements/mutations"
import type { StatementInput } from "@/lib/statements/schema"
import { updateTopic } from "@/lib/topics/mutations"
import type { TopicInput } from "@/lib/topics/schema"

type Write = (
  actor: Actor,
  tx: Prisma.TransactionClient,
  save: { id: string; version: number; input: Content },
) => Promise<unknown>

/** The input was read with the schema of its noun a moment ago. */
const write: Record<VersionedNoun, Write> = {
  course: (actor, tx, { input, ...save }) => updateCourse(actor, tx, { ...save, input: input as CourseInput }),
  program: (actor, tx, { input, ...save }) => updateProgram(actor, tx, { ...save, input: input as ProgramInput }),
  milestone: (actor, tx, { input, ...save }) => updateMilestone(actor, tx, { ...save, input: input as MilestoneInput }),
  topic: (actor, tx, { input, ...save }) => updateTopic(actor, tx, { ...save, input: input as TopicInput }),
  organization: (actor, tx, { input, ...save }) =>
    updateOrganization(actor, tx, { ...save, input: input as OrganizationInput }),
  source: (actor, tx, { input, ...save }) => updateSource(actor, tx, { ...save, input: input as SourceInput }),
  rank: (actor, tx, { input, ...save }) => updateRank(actor, tx, { ...save, input: input as RankInput }),
  statement: (actor, tx, { input, ...save }) => updateStatement(actor, tx, { ...save, input: input as StatementInput }),
}

/** The id is that of the earlier version; the form says over which version of the record it goes. */
export const restoreVersion = formAction({
  bound: boundRecord,
  schema: onlyVersion,
  may: { noun: "register" },
  run: async ({ actor, tx, input: { version }, bound }) => {
    const earlier = await inputOfEarlier(actor, tx, bound.id)
    const { noun, recordId, input } = earlier
    await write[noun](actor, tx, { id: recordId, version, input })
    await noteRestored(actor, tx, earlier)
    return paths.admin.versions(bound.locale, noun, recordId, { done: "version_restored" })
  },
})
