import type { Actor } from "@/lib/access/actor"
import { programsFor, type Action } from "@/lib/access/can"
import { Prisma } from "@/lib/generated/prisma/client"

/** `courseScope` for a query of our own, as a condition on `course c`. */
export function courseScopeSql(actor: Actor, action: Action = "read"): Prisma.Sql {
  const programs = programsFor(actor, action)
  return programs === "all" ? Prisma.sql`true` : Prisma.sql`c."program_id" = ANY (${[...programs]}::uuid[])`
}
