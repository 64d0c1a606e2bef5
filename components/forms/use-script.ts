"use client"

import { useSyncExternalStore } from "react"

const never = () => () => undefined

/** Whether a script runs: false in what the server draws, and for good where scripts are off. */
export function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
