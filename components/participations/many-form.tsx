import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { GridKeys } from "@/components/forms/grid-keys"
import { SubmitButton } from "@/components/forms/submit-button"
import { OrganizationField } from "@/components/participations/organization-field"
import {
  completedOptions,
  roleOptions,
  unknownOrganizationWords,
} from "@/components/participations/participation-words"
import { RosterTable } from "@/components/participations/roster-table"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { RosterRow } from "@/lib/participations/queries"

type Props = {
  locale: Locale
  slug: string
  rows: readonly RosterRow[]
  action: ComponentProps<typeof Form>["action"]
}

/** The roster, and what can be made the same for the rows that are ticked in it. */
export function ManyForm({ locale, slug, rows, action }: Props) {
  const t = translator(locale)
  const leave = t("roster.leave")
  const yesNo = completedOptions(t)
  return (
    <Form
      locale={locale}
      action={action}
      order={["rows", "role", "organization", "rank", "attended", "completed"]}
      className="prints"
    >
      <GridKeys>
        <RosterTable id="people-table" locale={locale} slug={slug} rows={rows} ticks="unticked" />
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
        <p className="decision">
          <SubmitButton look="plain">{t("roster.many")}</SubmitButton>
        </p>
      </fieldset>
    </Form>
  )
}
