import { inputOf, courseSelect } from "@/lib/courses/record"
import { courseSchema } from "@/lib/courses/schema"
import type { Prisma } from "@/lib/generated/prisma/client"
import { milestoneInputOf, milestoneSelect } from "@/lib/milestones/record"
import { milestoneSchema } from "@/lib/milestones/schema"
import { organizationInputOf, organizationSelect } from "@/lib/organizations/record"
import { organizationSchema } from "@/lib/organizations/schema"
import { programInputOf, programSelect } from "@/lib/programs/record"
import { programSchema } from "@/lib/programs/schema"
import { rankInputOf, rankSelect } from "@/lib/ranks/record"
import { rankSchema } from "@/lib/ranks/schema"
import { sourceInputOf, sourceSelect } from "@/lib/sources/record"
import { sourceSchema } from "@/lib/sources/schema"
import { statementInputOf, statementSelect } from "@/lib/statements/record"
import { statementSchema } from "@/lib/statements/schema"
import { topicInputOf, topicSelect } from "@/lib/topics/record"
import { topicSchema } from "@/lib/topics/schema"
import type { VersionedNoun } from "@/lib/earlier/nouns"

/* What an earlier version of a record is: the input that would write it again. People have none: what names them is not kept twice. */

export const contentSchemas = {
  course: courseSchema,
  program: programSchema,
  milestone: milestoneSchema,
  topic: topicSchema,
  organization: organizationSchema,
  source: sourceSchema,
  rank: rankSchema,
  statement: statementSchema,
}

export type Content = Record<string, unknown>
export type StandingRecord = { content: Content; version: number; updatedAt: Date }

type Tx = Pick<Prisma.TransactionClient, VersionedNoun>

/** A record as it stands, deleted or not; null where there is none. */
export async function readStanding(tx: Tx, noun: VersionedNoun, id: string): Promise<StandingRecord | null> {
  const where = { id }
  switch (noun) {
    case "course": {
      const row = await tx.course.findUnique({ where, select: courseSelect })
      return row && standing(row, inputOf(row))
    }
    case "program": {
      const row = await tx.program.findUnique({ where, select: programSelect })
      return row && standing(row, programInputOf(row))
    }
    case "milestone": {
      const row = await tx.milestone.findUnique({ where, select: milestoneSelect })
      return row && standing(row, milestoneInputOf(row))
    }
    case "topic": {
      const row = await tx.topic.findUnique({ where, select: topicSelect })
      return row && standing(row, topicInputOf(row))
    }
    case "organization": {
      const row = await tx.organization.findUnique({ where, select: organizationSelect })
      return row && standing(row, organizationInputOf(row))
    }
    case "source": {
      const row = await tx.source.findUnique({ where, select: sourceSelect })
      return row && standing(row, sourceInputOf(row))
    }
    case "rank": {
      const row = await tx.rank.findUnique({ where, select: { ...rankSelect, updatedAt: true } })
      return row && standing(row, rankInputOf(row))
    }
    case "statement": {
      // when a statement was last saved is not kept
      const row = await tx.statement.findUnique({ where, select: { ...statementSelect, createdAt: true } })
      return row && standing({ ...row, updatedAt: row.createdAt }, statementInputOf(row))
    }
  }
}

const standing = ({ version, updatedAt }: { version: number; updatedAt: Date }, content: Content): StandingRecord => ({
  content,
  version,
  updatedAt,
})
