import type { UserActor } from "@/lib/access/actor"
import { can, type Action, type Subject } from "@/lib/access/can"

/**
 * Who may send a form: whoever may do it to its subject, which is always the same or is found by what the page bound to the
 * action; or whoever is signed in, for what is his own. What is written asks again, of the record as it then is.
 */
export type May<Bound> = "signed-in" | Subject | ((bound: Bound) => Promise<Subject>)

/** @throws NotFound when there is no such subject */
export async function mayDo<Bound>(
  actor: UserActor,
  may: May<Bound>,
  bound: Bound,
  action: Action = "edit",
): Promise<boolean> {
  if (may === "signed-in") return true
  return can(actor, typeof may === "function" ? await may(bound) : may, action)
}
