import { can, type Action, type Subject } from "@/lib/access/can"
import { getActor } from "@/lib/auth/session"

/** Whether whoever sent this request may do it: for what a page offers. What is done asks again by itself. */
export async function may(subject: Subject, action: Action = "edit"): Promise<boolean> {
  const actor = await getActor()
  return actor !== null && can(actor, subject, action)
}
