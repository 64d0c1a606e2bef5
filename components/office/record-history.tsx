import type { ReactNode } from "react"
import { ActivityList } from "@/components/activity/activity-list"
import { Section } from "@/components/ui/section"
import type { ActivityRecord } from "@/lib/activity/entries"
import { readNameBook } from "@/lib/activity/names"
import type { Locale } from "@/lib/i18n/locale"
import { paths } from "@/lib/paths"
import { isVersionedNoun } from "@/lib/earlier/nouns"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  entries: readonly ActivityRecord[]
  named?: boolean
  /** What can be done about an entry. */
  beside?: (entry: ActivityRecord) => ReactNode
}

/** Who did what to a record, newest first: the last section of its page. */
export async function RecordHistory({ locale, entries, named = false, beside }: Props) {
  if (entries.length === 0) return null
  const t = translator(locale)
  const own = entries.find(({ noun }) => noun !== "milestone")
  return (
    <Section
      id="history"
      title={t("record.history")}
      about={
        own &&
        isVersionedNoun(own.noun) && (
          <p>
            <a href={paths.admin.versions(locale, own.noun, own.recordId)}>{t("version.title")}</a>
          </p>
        )
      }
    >
      <ActivityList
        locale={locale}
        entries={entries}
        names={await readNameBook(locale)}
        named={named}
        beside={beside}
      />
    </Section>
  )
}
