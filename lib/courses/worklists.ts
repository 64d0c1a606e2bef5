import { Prisma } from "@/lib/generated/prisma/client"

/*
 * What needs a hand. Each worklist is a condition on `course c`, its tally `t` and its effective values `e`; the start page
 * counts it and the list shows it, so that both always agree.
 */

export const worklists = ["overdue", "number", "source", "disagree", "dates"] as const

export type Worklist = (typeof worklists)[number]

const printedDay = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

export function worklistCondition(list: Worklist, today: string): Prisma.Sql {
  switch (list) {
    case "overdue":
      return Prisma.sql`c."life" = 'planned' AND coalesce(c."end_latest", c."start_latest") < ${today}::date`
    case "number":
      return Prisma.sql`c."life" = 'held' AND c."kind" IN ('course', 'seminar') AND c."part_of_id" IS NULL
        AND t."participations_recorded" IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM "course" s JOIN "course_tally" st ON st."course_id" = s."id"
          WHERE s."part_of_id" = c."id" AND s."deleted_at" IS NULL AND s."life" = 'held'
            AND st."participations_recorded" IS NOT NULL)`
    case "source":
      return Prisma.sql`c."life" = 'held' AND NOT EXISTS (
        SELECT 1 FROM "course_source" cs JOIN "source" so ON so."id" = cs."source_id"
        WHERE cs."course_id" = c."id" AND so."deleted_at" IS NULL)`
    case "disagree":
      // two claims cannot both be true, and nobody chose one with a reason: the view says when
      return Prisma.sql`EXISTS (SELECT 1 FROM "disagreement" d WHERE d."course_id" = c."id")`
    case "dates":
      return Prisma.sql`c."life" IN ('planned', 'held')
        AND NOT (coalesce(c."starts_on", '') ~ ${printedDay} AND coalesce(c."ends_on", '') ~ ${printedDay})`
  }
}
