/** What names of people are read or taken out for. Coded, so that the log tells it without anybody's words. */
export const purposes = ["course", "roster", "certificates", "figures", "request", "oversight"] as const
export type Purpose = (typeof purposes)[number]

export const isPurpose = (value: unknown): value is Purpose => purposes.some(purpose => purpose === value)
