import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { GridKeys } from "@/components/forms/grid-keys"
import { SubmitButton } from "@/components/forms/submit-button"
import { CellEditing } from "@/components/cells/cell-editing"
import type { CellColumn } from "@/components/cells/cells-context"
import { OrganizationField } from "@/components/participations/organization-field"
import {
  completedOptions,
  roleOptions,
  unknownOrganizationWords,
} from "@/components/participations/participation-words"
import { RosterTable } from "@/components/participations/roster-table"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { editableRow } from "@/lib/participations/form-values"
import type { RosterRow } from "@/lib/participations/queries"
import type { CellField } from "@/lib/participations/schema"

type Props = {
  locale: Locale
  slug: string
  rows: readonly RosterRow[]
  action: ComponentProps<typeof Form>["action"]
  /** Saves what is edited in the cells of the roster. */
  saveCells: ComponentProps<typeof CellEditing>["action"]
  /** How an organization is called so that typing it means it. */
  nameOfOrganization: (slug: string) => string
}

/** The roster, and what can be made the same for the rows that are ticked in it. */
export function ManyForm({ locale, slug, rows, action, saveCells, nameOfOrganization }: Props) {
  const t = translator(locale)
  const leave = t("roster.leave")
  const yesNo = completedOptions(t)
  const columns: Record<CellField, CellColumn> = {
    role: { label: t("participation.role"), options: roleOptions(t), neverBlank: true },
    organization: { label: t("participation.organization"), list: "organization-names" },
    rank: { label: t("participation.rank") },
    attended: { label: t("participation.attended"), options: yesNo, neverBlank: true },
    completed: {
      label: t("participation.completed"),
      options: [{ value: "", label: t("value.not_known") }, ...yesNo],
    },
    preTestScore: { label: t("participation.preTestScore"), numeric: true },
    postTestScore: { label: t("participation.postTestScore"), numeric: true },
  }
  return (
    <Form
      locale={locale}
      action={action}
      order={["rows", "role", "organization", "rank", "attended", "completed", "clear"]}
      className="prints"
    >
      <GridKeys>
        <CellEditing
          rows={rows.map(row => editableRow(row, row.person.names[0] ?? t("person.untold"), nameOfOrganization))}
          action={saveCells}
          columns={columns}
          words={{
            keys: t("roster.cell_keys"),
            saved: t("roster.cell_saved"),
            undone: t("roster.cell_undone"),
            nothingToUndo: t("roster.cell_nothing_to_undo"),
            unreached: t("roster.cell_unreached"),
            leftOut: t("roster.cell_left_out"),
            cell: t("roster.scores_of", { label: "{label}", name: "{name}" }),
          }}
        >
          <RosterTable id="people-table" locale={locale} slug={slug} rows={rows} ticks="unticked" scores />
        </CellEditing>
      </GridKeys>
      <fieldset className="many no-print">
        <legend>{t("roster.many")}</legend>
        <FormSelect name="role" label={t("participation.role")} options={roleOptions(t)} blank={leave} />
        <OrganizationField
          name="organization"
          label={t("participation.organization")}
          hint={t("roster.many_text_hint")}
          list="organization-names"
          words={unknownOrganizationWords(t)}
        />
        <FormText name="rank" label={t("participation.rank")} hint={t("roster.many_text_hint")} autoComplete="off" />
        <FormSelect name="attended" label={t("participation.attended")} options={yesNo} blank={leave} />
        <FormSelect
          name="completed"
          label={t("participation.completed")}
          options={[...yesNo, { value: "unknown", label: t("value.not_known") }]}
          blank={leave}
        />
        <FormChoices
          name="clear"
          type="checkbox"
          legend={t("roster.clear")}
          options={(["organization", "rank"] as const).map(field => ({
            value: field,
            label: t(`participation.${field}`),
          }))}
          inline
        />
        <p className="decision">
          <SubmitButton look="plain">{t("roster.many")}</SubmitButton>
        </p>
      </fieldset>
    </Form>
  )
}
