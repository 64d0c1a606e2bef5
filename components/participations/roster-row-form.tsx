import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormCheckBox } from "@/components/forms/form-check-box"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { EditorBar } from "@/components/office/editor-bar"
import { OrganizationField } from "@/components/participations/organization-field"
import { OrganizationNames } from "@/components/participations/organization-names"
import {
  completedOptions,
  roleOptions,
  unknownOrganizationWords,
} from "@/components/participations/participation-words"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version: number
  organizations: readonly string[]
  /** What the rank is mapped to, where there is one. */
  rankIs: string | null
  cancelHref: string
}

/** One row of a roster: what a person was in the course, as at that time. */
export function RosterRowForm({ locale, organizations, rankIs, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form
      {...form}
      locale={locale}
      order={["role", "organization", "rank", "attended", "completed", "preTestScore", "postTestScore"]}
      className="editor"
    >
      <OrganizationNames id="organization-names" names={organizations} />
      <FormSection id="row" title={t("roster.row_title")}>
        <FormSelect name="role" label={t("participation.role")} options={roleOptions(t)} />
        <OrganizationField
          name="organization"
          label={t("participation.organization")}
          hint={t("roster.organization_hint")}
          list="organization-names"
          words={unknownOrganizationWords(t)}
        />
        <FormText
          name="rank"
          label={t("participation.rank")}
          hint={rankIs ?? t("roster.rank_hint")}
          autoComplete="off"
        />
        <FormCheckBox name="attended" label={t("participation.attended")} about={t("roster.attended_about")} />
        <FormSelect
          name="completed"
          label={t("participation.completed")}
          options={completedOptions(t)}
          blank={t("value.not_known")}
        />
        <FormText
          name="preTestScore"
          label={t("participation.preTestScore")}
          hint={t("participation.score_hint")}
          inputMode="decimal"
          autoComplete="off"
        />
        <FormText
          name="postTestScore"
          label={t("participation.postTestScore")}
          inputMode="decimal"
          autoComplete="off"
        />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
