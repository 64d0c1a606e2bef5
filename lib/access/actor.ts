/**
 * Who does something: the system (seed, commands) or a signed-in user. `programs` holds the programs a user may edit, with
 * all below them already included; an administrator and an editor of all programs have "all".
 */
export type Actor =
  | { kind: "system" }
  | {
      kind: "user"
      id: string
      email: string
      administrator: boolean
      programs: "all" | ReadonlySet<string>
    }

export type UserActor = Extract<Actor, { kind: "user" }>

export const system: Actor = { kind: "system" }

export function actorId(actor: Actor): string | null {
  return actor.kind === "user" ? actor.id : null
}
