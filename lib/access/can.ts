import type { Actor } from "@/lib/access/actor"
import { Forbidden } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"

/*
 * All rules of access, in one place.
 *
 *   course      an editor of its program (or of one above it); one without a program: editors of all programs
 *   program     the same, for the program itself; a new root: editors of all programs
 *   register    topics, organizations, people, sources: every editor, for all courses share them
 *   activity    the whole log: editors of all programs; a record's own history goes with the record
 *   users       administrators
 *   snapshot    administrators: what is frozen stays for good
 *   objection   administrators: what visitors say is wrong
 */
export type Subject =
  | { noun: "course"; programId: string | null }
  | { noun: "program"; programId: string | null }
  | { noun: "register" }
  | { noun: "activity" }
  | { noun: "user" }
  | { noun: "snapshot" }
  | { noun: "objection" }

/** Whether the actor may read and change the subject in the office. What may not be read is not found, see `courseScope`. */
export function can(actor: Actor, subject: Subject): boolean {
  if (actor.kind === "system" || actor.administrator) return true
  switch (subject.noun) {
    case "course":
    case "program":
      return actor.programs === "all" || (subject.programId !== null && actor.programs.has(subject.programId))
    case "register":
      return actor.programs === "all" || actor.programs.size > 0
    case "activity":
      return actor.programs === "all"
    case "user":
    case "snapshot":
    case "objection":
      return false
  }
}

/** Throws `Forbidden` unless the actor may. */
export function requireMay(actor: Actor, subject: Subject): void {
  if (!can(actor, subject)) throw new Forbidden(subject.noun)
}

/** The courses an actor finds in the office. */
export function courseScope(actor: Actor): Prisma.CourseWhereInput {
  if (actor.kind === "system" || actor.administrator || actor.programs === "all") return {}
  return { programId: { in: [...actor.programs] } }
}

/** The programs an actor finds in the office as his own to edit. */
export function programScope(actor: Actor): Prisma.ProgramWhereInput {
  if (actor.kind === "system" || actor.administrator || actor.programs === "all") return {}
  return { id: { in: [...actor.programs] } }
}
