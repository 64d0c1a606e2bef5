import { AllTicks, RowTick } from "@/components/participations/row-ticks"
import { DataTable } from "@/components/ui/data-table"
import { GridCell } from "@/components/cells/grid-cell"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { RosterRow } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = {
  id: string
  locale: Locale
  slug: string
  rows: readonly RosterRow[]
  /** In a form about many rows: each has a box, ticked at first or not. */
  ticks?: "ticked" | "unticked"
  scores?: boolean
}

const tests = ["preTestScore", "postTestScore"] as const

/** Who was there by name. */
export function RosterTable({ id, locale, slug, rows, ticks, scores = false }: Props) {
  const t = translator(locale)
  const completed = (value: boolean | null) =>
    value === null ? t("value.not_known") : t(value ? "value.yes" : "value.no")
  // on a phone an empty cell can be touched by its name
  const whereBlank = (field: "organization" | "rank", value: unknown) =>
    ticks === "unticked" && value === null ? t(`participation.${field}`) : undefined
  return (
    <DataTable
      id={id}
      caption={t("roster.caption")}
      captionHidden
      dense
      className={ticks ? "register ticks" : "register"}
      columns={[
        ...(ticks ? [{ key: "tick", label: <AllTicks label={t("roster.pick_all")} /> }] : []),
        { key: "name", label: t("participation.name") },
        { key: "role", label: t("participation.role") },
        { key: "organization", label: t("participation.organization") },
        { key: "rank", label: t("participation.rank") },
        { key: "attended", label: t("participation.attended") },
        { key: "completed", label: t("participation.completed") },
        ...(scores ? tests.map(test => ({ key: test, label: t(`participation.${test}`), numeric: true })) : []),
      ]}
    >
      {rows.map((row, at) => (
        <tr key={row.id}>
          {ticks && (
            <td>
              <RowTick
                id={row.id}
                first={at === 0}
                checked={ticks === "ticked"}
                label={t("roster.pick_row", { name: row.person.names[0] ?? t("person.untold") })}
              />
            </td>
          )}
          <th scope="row">
            <a href={paths.admin.rosterRow(locale, slug, row.id)}>{row.person.names[0] ?? t("person.untold")}</a>
          </th>
          <GridCell id={row.id} field="role">
            {t(`role_one.${row.role}`)}
          </GridCell>
          <GridCell id={row.id} field="organization" label={whereBlank("organization", row.organization)}>
            {row.organization && <LocalizedText text={row.organization.names} locale={locale} named={false} />}
          </GridCell>
          <GridCell id={row.id} field="rank" label={whereBlank("rank", row.rank)}>
            {row.rank}
            {row.rank && <small className="below">{t(row.band ? `rank_band.${row.band}` : "rank.not_mapped")}</small>}
          </GridCell>
          <GridCell id={row.id} field="attended" label={t("participation.attended")}>
            {t(row.attended ? "value.yes" : "value.no")}
          </GridCell>
          <GridCell id={row.id} field="completed" label={t("participation.completed")}>
            {completed(row.completed)}
          </GridCell>
          {(scores ? tests : []).map(test => (
            <GridCell key={test} id={row.id} field={test} label={t(`participation.${test}`)} className="num">
              {row[test] === null ? "–" : formatNumber(locale, row[test])}
            </GridCell>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
