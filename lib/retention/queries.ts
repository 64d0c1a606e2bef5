import { requireAdministrator } from "@/lib/auth/session"
import { db } from "@/lib/db"
import type { ByCategory } from "@/lib/retention/categories"
import { countDue } from "@/lib/retention/run"
import { readRetention, type RetentionState } from "@/lib/retention/state"

export async function getRetention(): Promise<RetentionState & { due: ByCategory }> {
  await requireAdministrator()
  return db.$transaction(async tx => {
    const state = await readRetention(tx)
    return { ...state, due: await countDue(tx, state.days) }
  })
}
