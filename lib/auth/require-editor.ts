import { notFound } from "next/navigation"
import type { UserActor } from "@/lib/access/actor"
import { can, type Subject } from "@/lib/access/can"
import { requireActor } from "@/lib/auth/session"

/** The signed-in user, who may see and change the subject in the office; for anyone else the page does not exist. */
export async function requireEditor(subject: Subject = { noun: "register" }): Promise<UserActor> {
  const actor = await requireActor()
  if (!can(actor, subject)) notFound()
  return actor
}
