import { notFound } from "next/navigation"
import type { UserActor } from "@/lib/access/actor"
import { can, type Action, type Subject } from "@/lib/access/can"
import { requireActor } from "@/lib/auth/session"

/** The signed-in user, who may see and change the subject in the office; for anyone else the page does not exist. */
export async function requireEditor(
  subject: Subject = { noun: "register" },
  action: Action = "edit",
): Promise<UserActor> {
  const actor = await requireActor()
  if (!can(actor, subject, action)) notFound()
  return actor
}

/** The same for what those may see too who may change nothing. It holds no name of anybody. */
export const requireReader = (subject?: Subject) => requireEditor(subject, "read")
