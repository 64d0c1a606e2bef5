/** The records of which earlier versions are kept. People are none of them: what names them is not kept twice. */
export const versionedNouns = [
  "course",
  "program",
  "milestone",
  "topic",
  "organization",
  "source",
  "rank",
  "statement",
] as const

export type VersionedNoun = (typeof versionedNouns)[number]

export const isVersionedNoun = (noun: string): noun is VersionedNoun => versionedNouns.some(one => one === noun)
