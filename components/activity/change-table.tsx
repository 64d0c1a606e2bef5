import { describeChanges } from "@/lib/activity/describe"
import type { ActivityNoun, Change } from "@/lib/activity/events"
import type { NameBook } from "@/lib/activity/names"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  noun: ActivityNoun
  changes: readonly Change[]
  names: NameBook
  /** What stands above the two values, where it is not a change. */
  heads?: { from: string; to: string }
}

/** What changed, field by field; folded away, for the sentence above is what most readers want. */
export function ChangeTable({ locale, noun, changes, names, heads }: Props) {
  const t = translator(locale)
  const described = describeChanges(locale, noun, changes, names)
  return (
    <details>
      <summary>
        {listOf(
          locale,
          described.map(({ label }) => label),
          "narrow",
        )}
      </summary>
      <table className="data dense changes">
        <thead>
          <tr>
            <th scope="col">{t("activity.changed_field")}</th>
            <th scope="col">{heads?.from ?? t("activity.changed_from")}</th>
            <th scope="col">{heads?.to ?? t("activity.changed_to")}</th>
          </tr>
        </thead>
        <tbody>
          {described.map(({ field, label, values }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              {values ? (
                <>
                  <td>{values.from}</td>
                  <td>{values.to}</td>
                </>
              ) : (
                <td colSpan={2} className="quiet">
                  {t("activity.personal")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
