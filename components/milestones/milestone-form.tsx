import type { ComponentProps } from "react"
import { dateWords } from "@/components/forms/date-words"
import { Form } from "@/components/forms/form"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormPartialDate } from "@/components/forms/form-partial-date"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { milestoneFields } from "@/lib/milestones/fields"
import type { SourceChoice } from "@/lib/sources/queries"
import { shownAddress } from "@/lib/sources/shown-address"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values?: FormValues
  version?: number
  /** Slug of the program on whose time line it stands. */
  program: string
  sources: readonly SourceChoice[]
  cancelHref: string
}

export function MilestoneForm({ locale, program, sources, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={milestoneFields} className="editor">
      <input type="hidden" name="program" value={program} />
      <FormSection id="milestone" title={t("milestone.title")} about={t("milestone.about")}>
        <FormPartialDate
          name="happenedOn"
          legend={t("milestone.happenedOn")}
          hint={t("milestone.happenedOn_hint")}
          {...dateWords(locale, { inferred: true })}
        />
        <FormLocalText name="title" legend={t("milestone.title")} hint={t("record.names_hint")} />
        <FormLocalText name="description" legend={t("milestone.description")} multiline rows={2} />
        <FormSelect
          name="source"
          label={t("milestone.source")}
          options={sources.map(source => ({ value: source.code, label: labelOf(locale, source) }))}
          blank={t("form.none")}
        />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}

function labelOf(locale: Locale, { code, title, address }: SourceChoice): string {
  const about = pickText(title, locale)?.value ?? (address && shownAddress(address))
  return about ? `${code}  ${about}` : code
}
