import type { ComponentProps } from "react"
import { dateWords } from "@/components/forms/date-words"
import { Form } from "@/components/forms/form"
import { FormBar } from "@/components/forms/form-bar"
import { FormCheckBox } from "@/components/forms/form-check-box"
import { FormChoices } from "@/components/forms/form-choices"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormPartialDate } from "@/components/forms/form-partial-date"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { formFields } from "@/lib/forms/form-fields"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import type { SourceChoice } from "@/lib/sources/queries"
import { shownAddress } from "@/lib/sources/shown-address"
import { statementFields } from "@/lib/statements/fields"
import { courseSubjects, programSubjects } from "@/lib/statements/spoken"
import { personRoles, precisions, statementStages } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version?: number
  /** What it is about: a course has other fields than a program. */
  noun: "course" | "program"
  sources: readonly SourceChoice[]
  cancelHref: string
  /** One that is there has a reason why it was chosen, or was not. */
  known?: boolean
}

/** What one source says of one thing. */
export function StatementForm({ locale, noun, sources, cancelHref, known = false, ...form }: Props) {
  const t = translator(locale)
  const dates = dateWords(locale)
  const subjects = noun === "course" ? courseSubjects : programSubjects
  return (
    <Form {...form} locale={locale} order={statementFields} className="editor">
      <input type="hidden" name={noun} value={textIn(form.values, noun)} />
      <datalist id="source-numbers">
        {sources.map(({ code, title, address }) => (
          <option key={code} value={code}>
            {pickText(title, locale)?.value ?? (address ? shownAddress(address) : code)}
          </option>
        ))}
      </datalist>
      <FormSection id="what" title={t("statement.section_what")} about={t("statement.section_what_about")}>
        <FormText
          name="source"
          label={t("source.name")}
          hint={t("statement.source_hint")}
          list="source-numbers"
          autoComplete="off"
          spellCheck={false}
        />
        <div className="row two">
          <FormSelect
            name="subject"
            label={t("statement.subject")}
            options={subjects.map(subject => ({ value: subject, label: t(`subject.${subject}`) }))}
            blank={t("form.choose")}
          />
          {noun === "course" && (
            <FormSelect
              name="role"
              label={t("statement.role")}
              options={personRoles.map(role => ({ value: role, label: t(`role.${role}`) }))}
              blank={t("statement.role_blank")}
            />
          )}
        </div>
        <FormChoices
          name="stage"
          legend={t("statement.stage")}
          hint={t("statement.stage_hint")}
          inline
          options={statementStages.map(stage => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
      </FormSection>
      <FormSection id="value" title={t("statement.section_value")} about={t("statement.section_value_about")}>
        <div className="row two">
          <FormText name="number" label={t("statement.number")} numeric width="year" autoComplete="off" />
          <FormSelect
            name="precision"
            label={t("course.precision")}
            options={precisions.map(precision => ({ value: precision, label: t(`precision.${precision}`) }))}
          />
        </div>
        <div className="row dates">
          <FormPartialDate name="startsOn" legend={t("course.startsOn")} {...dates} />
          <FormPartialDate name="endsOn" legend={t("course.endsOn")} {...dates} />
        </div>
        <FormLocalText name="claim" legend={t("statement.claim")} hint={t("statement.claim_hint")} multiline rows={2} />
      </FormSection>
      <FormSection id="remarks" title={t("statement.section_remarks")}>
        {known && <FormLocalText name="reason" legend={t("statement.reason_why")} multiline rows={2} />}
        <FormTextArea name="note" label={t("source.note")} hint={t("record.notes_hint")} rows={2} />
        <FormCheckBox name="restricted" label={t("statement.restricted_box")} about={t("statement.restricted_about")} />
      </FormSection>
      <FormBar
        words={{
          notSaved: t("form.not_saved"),
          one: t("form.problems", { count: 1 }),
          other: t("form.problems"),
        }}
      >
        <ButtonLink href={cancelHref}>{t("form.cancel")}</ButtonLink>
        <SubmitButton look="plain" name={formFields.intent} value="choose">
          {t("statement.save_and_choose")}
        </SubmitButton>
        <SubmitButton>{t("form.save")}</SubmitButton>
      </FormBar>
    </Form>
  )
}
