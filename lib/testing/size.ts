import { env } from "@/lib/env"

/** How much a long test does: a sample in `npm test`, the whole of it in `npm run test:deep`. */
export type Size = { sample: number; deep: number }

declare module "vitest" {
  interface TaskMeta {
    /** What a long test measured or how much it did, in a sentence; `npm run test:deep` prints it. */
    figures?: string
  }
}

export function runs({ sample, deep }: Size): number {
  return env().deepTests ? deep : sample
}

/** How long such a test may take, in milliseconds. */
export function minutes(size: Size): number {
  return runs(size) * 60_000
}

/** For fast-check. A sample is the same at every run; the whole takes new cases each time, and a failure says which. */
export function cases({ seed, ...size }: Size & { seed: number }): { numRuns: number; seed?: number } {
  return env().deepTests ? { numRuns: runs(size) } : { numRuns: runs(size), seed }
}
