import type { ReactNode } from "react"
import { ChangeTable } from "@/components/activity/change-table"
import { ChoiceLine } from "@/components/activity/choice-line"
import { recordHref } from "@/components/activity/record-href"
import { LocalizedText } from "@/components/ui/localized-text"
import { eventKey } from "@/lib/activity/describe"
import type { ActivityRecord } from "@/lib/activity/entries"
import type { NameBook } from "@/lib/activity/names"
import { withoutChoice } from "@/lib/activity/told-choice"
import { env } from "@/lib/env"
import { formatMoment, formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  entries: readonly ActivityRecord[]
  names: NameBook
  /** Where all entries are of one record, it is not named again. */
  named?: boolean
  /** With its place in the chain of the log. */
  numbered?: boolean
  /** Where only the entries of the same record are. */
  only?: (entry: ActivityRecord) => string
  /** What can be done about an entry. */
  beside?: (entry: ActivityRecord) => ReactNode
}

/** Entries of the log: who did what to which record and when, and what changed field by field. */
export function ActivityList({ locale, entries, names, named = true, numbered = false, only, beside }: Props) {
  const t = translator(locale)
  return (
    <ol className="log">
      {entries.map(entry => {
        const href = named ? recordHref(locale, entry) : null
        const label = named && recordLabel(locale, entry)
        return (
          <li key={entry.id}>
            <time dateTime={entry.at.toISOString()}>{formatMoment(locale, entry.at, env().timeZone)}</time>
            <div>
              <p>
                <b>{entry.by === null ? t("activity.system") : entry.by || t("activity.former_user")}</b>{" "}
                {t(eventKey(entry.event))}
                {label && <> {href ? <a href={href}>{label}</a> : label}</>}
                {only && (
                  <a className="only" href={only(entry)}>
                    {t("activity.of_record")}
                  </a>
                )}
                {numbered && entry.number !== null && (
                  <span className="only">{t("activity.number", { number: formatNumber(locale, entry.number) })}</span>
                )}
              </p>
              <ChoiceLine locale={locale} changes={entry.changes} />
              {withoutChoice(entry.changes).length > 0 && (
                <ChangeTable locale={locale} noun={entry.noun} changes={entry.changes} names={names} />
              )}
              {beside?.(entry)}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** What the record is called: a person has no name here, for the log holds none. */
function recordLabel(locale: Locale, { label, called, noun, key }: ActivityRecord): ReactNode {
  if (Object.keys(label).length > 0) return <LocalizedText text={label} locale={locale} named={false} />
  if (called !== null) return called
  return (
    (noun === "person" || noun === "import" || noun === "objection") &&
    key !== null &&
    translator(locale)("activity.open_record")
  )
}
