import type { ActivityRecord } from "@/lib/activity/entries"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"

/** The page of a record that the log tells of; null where it has none. */
export function recordHref(locale: Locale, { noun, key }: Pick<ActivityRecord, "noun" | "key">): string | null {
  if (key === null) return null
  const { admin } = paths
  switch (noun) {
    case "course":
      return admin.course(locale, key)
    case "program":
    case "milestone":
      return admin.program(locale, key)
    case "topic":
      return admin.topic(locale, key)
    case "organization":
      return admin.organization(locale, key)
    case "source":
      return admin.source(locale, key)
    case "objection":
      return admin.objection(locale, key)
    case "snapshot":
      return paths.snapshot(locale, key)
    case "rank":
      return admin.editRank(locale, key)
    case "person":
      return admin.person(locale, key)
    case "import":
      return admin.import(locale, key)
    case "user":
      return admin.user(locale, key)
    case "statement":
    case "word":
      return null
  }
}
