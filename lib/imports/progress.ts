import { AsyncLocalStorage } from "node:async_hooks"

/*
 * How far an import is while its form is being answered. Kept in this process and under the key of the form, which nobody
 * else knows; forgotten when the answer is there.
 */

export const progressSteps = ["reading", "keeping", "checking", "comparing", "courses", "people", "rosters"] as const
export type Progress = { step: (typeof progressSteps)[number]; done: number; total: number }

type Kept = {
  musterImportProgress?: { underWay: Map<string, Progress>; current: AsyncLocalStorage<Progress> }
}

const kept = globalThis as typeof globalThis & Kept
const { underWay, current } = (kept.musterImportProgress ??= { underWay: new Map(), current: new AsyncLocalStorage() })

/** Does the work; what it tells meanwhile can be asked for by the key. */
export async function withProgress<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const progress: Progress = { step: "reading", done: 0, total: 0 }
  underWay.set(key, progress)
  try {
    return await current.run(progress, work)
  } finally {
    underWay.delete(key)
  }
}

/** Says what is being done, and how much of it; nobody hears it where no form waits. */
export function tellProgress(step: Progress["step"], done = 0, total = 0): void {
  const progress = current.getStore()
  if (progress) Object.assign(progress, { step, done, total })
}

export function progressOf(key: string): Progress | null {
  return underWay.get(key) ?? null
}
