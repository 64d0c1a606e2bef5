import { Field } from "@/components/forms/field"
import { fieldId } from "@/components/forms/field-ids"
import type { Option } from "@/components/forms/options"
import { SelectBox } from "@/components/forms/select-box"
import { Button } from "@/components/ui/button"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { protectedTables, type ProtectedTable } from "@/lib/protection/tables"
import { protectedTitle } from "@/lib/protection/wording"

type Props = { locale: Locale; table: ProtectedTable; program: string | null; programs: readonly Option[] }

/** Which table, and of which program: there is nothing else to ask. */
export function ProtectedForm({ locale, table, program, programs }: Props) {
  const t = translator(locale)
  return (
    <details className="query no-print">
      <summary>
        {t("statistics.choose")} <small>{protectedTitle(locale, table)}</small>
      </summary>
      <form method="get" action={paths.protectedStatistics(locale)}>
        <Field name="table" label={t("protected.which")}>
          <SelectBox
            id={fieldId("table")}
            name="table"
            value={table.name}
            options={protectedTables.map(each => ({ value: each.name, label: protectedTitle(locale, each) }))}
          />
        </Field>
        <Field name="program" label={t("by.program")}>
          <SelectBox
            id={fieldId("program")}
            name="program"
            value={program ?? undefined}
            options={programs}
            blank={t("statistics.all_programs")}
          />
        </Field>
        <div className="actions">
          <Button look="primary">{t("statistics.show")}</Button>
        </div>
      </form>
    </details>
  )
}
