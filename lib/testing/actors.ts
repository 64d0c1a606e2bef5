import type { Programs } from "@/lib/access/actor"
import type { Access } from "@/lib/access/grants"

/** What somebody may who edits and publishes these programs. */
export const editing = (programs: Programs): Access => ({
  administrator: false,
  auditor: false,
  readable: programs,
  programs,
  publishable: programs,
})

export const administering: Access = { ...editing("all"), administrator: true, auditor: true }
