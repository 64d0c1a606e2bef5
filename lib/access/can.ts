import type { Actor, Programs } from "@/lib/access/actor"
import { Forbidden } from "@/lib/errors"
import type { Prisma } from "@/lib/generated/prisma/client"

/*
 * All rules of access, in one place. An administrator may everything; of the others
 *
 *   noun        read                        edit                           publish
 *   course      viewers, editors,           editors                        publishers          of its program
 *   program     publishers                  editors                        –                   of it
 *   register    viewers, editors,           editors                        –                   of any program
 *               publishers
 *   person      editors of any program      editors of any program         –
 *   activity    auditors; editors of all    –                              –
 *   user, snapshot, objection, system       –                              –
 *
 * Each role holds for all programs or for one with all below it. A course without a program, and a new root of programs, need
 * the role for all. `register` is topics, organizations, ranks and sources, which all courses share; `person` is whatever names
 * people: rosters, certificates, people and their imports. A record's own history goes with the right to edit the record.
 */
export type Subject =
  | { noun: "course"; programId: string | null }
  | { noun: "program"; programId: string | null }
  | { noun: "register" }
  | { noun: "person" }
  | { noun: "activity" }
  | { noun: "user" }
  | { noun: "snapshot" }
  | { noun: "objection" }
  | { noun: "system" }

export type Action = "read" | "edit" | "publish"

/** Whether the actor may do this to the subject in the office. What may not be read is not found, see `courseScope`. */
export function can(actor: Actor, subject: Subject, action: Action = "edit"): boolean {
  if (actor.kind === "system" || actor.administrator) return true
  const programs = { read: actor.readable, edit: actor.programs, publish: actor.publishable }[action]
  switch (subject.noun) {
    case "course":
    case "program":
      return programs === "all" || (subject.programId !== null && programs.has(subject.programId))
    case "register":
      return isAny(programs)
    case "person":
      return isAny(actor.programs)
    case "activity":
      return actor.auditor || actor.programs === "all"
    case "user":
    case "snapshot":
    case "objection":
    case "system":
      return false
  }
}

const isAny = (programs: Programs) => programs === "all" || programs.size > 0

/** Throws `Forbidden` unless the actor may. */
export function requireMay(actor: Actor, subject: Subject, action: Action = "edit"): void {
  if (!can(actor, subject, action)) throw new Forbidden(subject.noun)
}

/** The programs for which the actor may do this; "all" for the system and for administrators. */
export function programsFor(actor: Actor, action: Action): Programs {
  if (actor.kind === "system" || actor.administrator) return "all"
  return { read: actor.readable, edit: actor.programs, publish: actor.publishable }[action]
}

/** The courses an actor finds in the office. */
export function courseScope(actor: Actor, action: Action = "read"): Prisma.CourseWhereInput {
  const programs = programsFor(actor, action)
  return programs === "all" ? {} : { programId: { in: [...programs] } }
}

/** The programs an actor finds in the office as his own. */
export function programScope(actor: Actor, action: Action = "read"): Prisma.ProgramWhereInput {
  const programs = programsFor(actor, action)
  return programs === "all" ? {} : { id: { in: [...programs] } }
}
