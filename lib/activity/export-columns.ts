import { describeChanges, eventKey } from "@/lib/activity/describe"
import type { ActivityRecord } from "@/lib/activity/entries"
import type { NameBook } from "@/lib/activity/names"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { CsvColumn } from "@/lib/transfer/csv"

/** The log as a file: what the page tells, and by what a check of the chain and a reader in another program find an entry. */
export function activityColumns(locale: Locale, names: NameBook): CsvColumn<ActivityRecord>[] {
  const t = translator(locale)
  return [
    { name: t("activity.column_number"), value: entry => entry.number },
    { name: t("activity.when"), value: entry => entry.at.toISOString() },
    {
      name: t("activity.who"),
      value: ({ by }) => (by === null ? t("activity.system") : by || t("activity.former_user")),
    },
    { name: t("activity.column_actor"), value: entry => entry.actorId },
    { name: t("activity.what"), value: entry => t(eventKey(entry.event)) },
    { name: t("activity.column_event"), value: entry => entry.event },
    { name: t("activity.noun"), value: entry => t(`activity.noun_${entry.noun}`) },
    { name: t("activity.record"), value: ({ label, called }) => pickText(label, locale)?.value ?? called },
    { name: t("activity.column_record"), value: entry => entry.recordId },
    { name: t("activity.column_changes"), value: entry => changesText(locale, entry, names) },
    { name: t("activity.column_hash"), value: entry => entry.hash },
  ]
}

function changesText(locale: Locale, { noun, changes }: ActivityRecord, names: NameBook): string | null {
  const lines = describeChanges(locale, noun, changes, names).map(({ label, values }) => {
    const told = values ? `${values.from} → ${values.to}` : translator(locale)("activity.personal")
    return label + separators[locale].colon + told
  })
  return lines.length > 0 ? lines.join("\n") : null
}
