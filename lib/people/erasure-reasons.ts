/** Why somebody is erased. Coded, for the log of it stays. */
export const erasureReasons = ["request", "consent_withdrawn", "retention", "mistake"] as const
export type ErasureReason = (typeof erasureReasons)[number]
