import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { SelectBox } from "@/components/forms/select-box"
import { Section } from "@/components/ui/section"
import { DataTable } from "@/components/ui/data-table"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { SheetPlan } from "@/lib/imports/guess"
import { fieldsOf, sheetKinds } from "@/lib/imports/headings"
import { columnName } from "@/lib/transfer/read/table"

type Props = {
  locale: Locale
  at: number
  plan: SheetPlan
  /** The first rows below the headings. */
  rows: readonly { cells: readonly string[] }[]
  /** Names by which columns are remembered. */
  mappings: readonly string[]
}

/** What one sheet of a file holds, and which of its columns is which. */
export function SheetFields({ locale, at, plan, rows, mappings }: Props) {
  const t = translator(locale)
  const name = `sheets.${at}`
  return (
    <Section id={`sheet-${at}`} title={t("import.sheet", { name: plan.name })} about={t("import.columns_about")}>
      <div className="import-sheet">
        <FormSelect
          name={`${name}.kind`}
          label={t("import.sheet_kind")}
          options={sheetKinds.map(kind => ({ value: kind, label: t(`import.kind_${kind}`) }))}
        />
        <FormSelect
          name={`${name}.header`}
          label={t("import.header")}
          options={Array.from({ length: Math.max(30, plan.header) + 1 }, (_, number) => ({
            value: String(number),
            label: number === 0 ? t("import.header_none") : String(number),
          }))}
        />
        {plan.kind === "courses" && (
          <FormSelect
            name={`${name}.order`}
            label={t("import.order")}
            blank={t("import.order_guess")}
            options={(["day-first", "month-first"] as const).map(order => ({
              value: order,
              label: t(`import.order_${order}`),
            }))}
          />
        )}
        {mappings.length > 0 && (
          <FormSelect
            name={`${name}.asRemembered`}
            label={t("import.as_remembered")}
            blank={t("import.as_below")}
            options={mappings.map(mapping => ({ value: mapping, label: mapping }))}
          />
        )}
        {plan.kind !== "nothing" && (
          <DataTable
            id={`columns-${at}`}
            caption={t("import.columns")}
            captionHidden
            dense
            columns={[
              { key: "heading", label: t("import.heading") },
              { key: "means", label: t("import.means") },
              { key: "examples", label: t("import.examples") },
            ]}
          >
            {plan.columns.map((field, n) => {
              const heading = plan.headings[n] || t("import.column", { column: columnName(n) })
              const values = rows.flatMap(row => row.cells[n] || [])
              return (
                <tr key={n}>
                  <th scope="row">{heading}</th>
                  <td>
                    <SelectBox
                      name={`${name}.columns.${n}`}
                      aria-label={heading}
                      value={field}
                      blank={t("import.column_out")}
                      options={fieldsOf(plan.kind).map(one => ({ value: one, label: t(`import.column_${one}`) }))}
                    />
                  </td>
                  <td>{[...new Set(values)].slice(0, 3).join(" · ")}</td>
                </tr>
              )
            })}
          </DataTable>
        )}
        {plan.kind !== "nothing" && plan.header > 0 && (
          <FormText name={`${name}.remember`} label={t("import.remember")} hint={t("import.remember_hint")} />
        )}
      </div>
    </Section>
  )
}
