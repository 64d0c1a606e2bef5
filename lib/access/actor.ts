import type { Purpose } from "@/lib/readings/purposes"

/** Which programs something holds for: all, and courses without one; or these, with all below them already included. */
export type Programs = "all" | ReadonlySet<string>

/** Who does something: the system (seed, commands) or a signed-in user. */
export type Actor =
  | { kind: "system" }
  | {
      kind: "user"
      id: string
      email: string
      /** May everything. */
      administrator: boolean
      /** May read the whole log, and nothing else by that. */
      auditor: boolean
      /** May read these, drafts too, but no names of people. */
      readable: Programs
      /** May read and change these, with the people in them. */
      programs: Programs
      /** May show these to visitors and take them back. */
      publishable: Programs
      /** The session he came with, and what names of people are read for in it. Absent where nobody came through the door. */
      sitting?: { id: string; purpose: Purpose | null }
    }

export type UserActor = Extract<Actor, { kind: "user" }>

export const system: Actor = { kind: "system" }

export function actorId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.id : null
}
