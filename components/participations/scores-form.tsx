import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { GridKeys } from "@/components/forms/grid-keys"
import { SubmitButton } from "@/components/forms/submit-button"
import { ScoreRows } from "@/components/participations/score-rows"
import { DataTable } from "@/components/ui/data-table"
import { formValues } from "@/lib/forms/values"
import { formatChange, formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { RosterRow } from "@/lib/participations/queries"
import { meanScores } from "@/lib/participations/scores"

type Props = { locale: Locale; action: ComponentProps<typeof Form>["action"]; rows: readonly RosterRow[] }

/** The scores before and after of everyone on a roster, with the change and, below, the means. */
export function ScoresForm({ locale, action, rows }: Props) {
  const t = translator(locale)
  const nameOf = (row: RosterRow) => row.person.names[0] ?? t("person.untold")
  const means = meanScores(rows)
  const change = (before: number | null, after: number | null) =>
    before === null || after === null ? "–" : formatChange(locale, rounded(after - before))
  const heads = {
    preTestScore: t("participation.preTestScore"),
    postTestScore: t("participation.postTestScore"),
    change: t("roster.scores_change"),
  }
  const words = (test: "preTestScore" | "postTestScore") =>
    rows.map(row => t("roster.scores_of", { label: t(`participation.${test}`), name: nameOf(row) }))
  return (
    <Form
      locale={locale}
      action={action}
      order={["scores"]}
      className="prints"
      values={formValues({
        scores: rows.map(({ preTestScore, postTestScore }) => ({ preTestScore, postTestScore })),
      })}
    >
      <GridKeys>
        <DataTable
          id="scores-table"
          caption={t("roster.scores")}
          captionHidden
          dense
          className="scores"
          columns={[
            { key: "name", label: t("participation.name") },
            { key: "role", label: t("participation.role") },
            { key: "pre", label: heads.preTestScore, numeric: true },
            { key: "post", label: heads.postTestScore, numeric: true },
            { key: "change", label: heads.change, numeric: true },
          ]}
          foot={
            means && (
              <tr>
                <th scope="row" colSpan={2}>
                  {t("roster.scores_mean", { count: means.count })}
                </th>
                <td className="num" data-label={heads.preTestScore}>
                  {formatNumber(locale, means.before)}
                </td>
                <td className="num" data-label={heads.postTestScore}>
                  {formatNumber(locale, means.after)}
                </td>
                <td className="num" data-label={heads.change}>
                  {formatChange(locale, rounded(means.after - means.before))}
                </td>
              </tr>
            )
          }
        >
          <ScoreRows
            labels={heads}
            words={{ preTestScore: words("preTestScore"), postTestScore: words("postTestScore") }}
            rows={rows.map(row => ({
              id: row.id,
              version: row.version,
              name: nameOf(row),
              role: t(`role_one.${row.role}`),
              change: change(row.preTestScore, row.postTestScore),
            }))}
          />
        </DataTable>
      </GridKeys>
      <p className="decision">
        <SubmitButton>{t("roster.scores_save")}</SubmitButton>
      </p>
    </Form>
  )
}

const rounded = (number: number) => Math.round(number * 100) / 100
