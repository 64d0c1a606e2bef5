import type { Actor } from "@/lib/access/actor"
import { Prisma } from "@/lib/generated/prisma/client"

/** `courseScope` for a query of our own, as a condition on `course c`. */
export function courseScopeSql(actor: Actor): Prisma.Sql {
  if (actor.kind === "system" || actor.administrator || actor.programs === "all") return Prisma.sql`true`
  return Prisma.sql`c."program_id" = ANY (${[...actor.programs]}::uuid[])`
}
