/** Of the fields, which of the two is right. */
export const mergeFields = ["sex", "country", "email", "phone", "address", "notes"] as const
export type MergeField = (typeof mergeFields)[number]
export type MergeChoice = Record<MergeField, "kept" | "merged">
