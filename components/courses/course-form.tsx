import type { ComponentProps, ReactNode } from "react"
import { CourseContentFields } from "@/components/courses/course-content-fields"
import { CourseDateFields } from "@/components/courses/course-date-fields"
import { CoursePeopleFields } from "@/components/courses/course-people-fields"
import { Form } from "@/components/forms/form"
import { FormBar } from "@/components/forms/form-bar"
import { FormList } from "@/components/forms/form-list"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { SubmitButton } from "@/components/forms/submit-button"
import type { CourseFormOptions } from "@/components/courses/course-form-options"
import { courseFieldOrder } from "@/lib/courses/schema"
import { formFields } from "@/lib/forms/form-fields"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { spokenOf, type Spoken } from "@/lib/statements/spoken"
import { courseKinds, courseModes, fields, type CourseLifeWord, type StatementSubjectWord } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version?: number
  options: CourseFormOptions
  /** What the sources say of a field, for a course that is there. */
  claims?: (spoken: readonly Spoken[]) => ReactNode
  /** The life of a course that is changed by another form, with the way there. */
  lifeElsewhere?: { life: CourseLifeWord; links: ReactNode } | null
  published?: boolean
  /** What stands in the bar while all is well. */
  about?: ReactNode
}

/** Everything a course has, in one form, for a new one and for one that is there. A draft needs only a title. */
export function CourseForm(props: Props) {
  const { locale, action, values, version, options, claims, lifeElsewhere = null, published, about } = props
  const t = translator(locale)
  const notes = (...subjects: StatementSubjectWord[]) => claims?.(spokenOf(subjects))
  return (
    <Form locale={locale} action={action} values={values} version={version} order={courseFieldOrder} className="editor">
      <datalist id="organization-names">
        {options.organizations.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="source-numbers">
        {options.sources.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>

      <FormSection id="what" title={t("course.section_course")} about={t("course.section_course_about")}>
        <FormLocalText name="title" legend={t("course.title")} />
        <div className="row two">
          <FormSelect
            name="program"
            label={t("course.program")}
            options={options.programs}
            blank={options.programRequired ? undefined : t("course.no_program")}
          />
          <FormSelect
            name="field"
            label={t("course.field")}
            options={fields.map(field => ({ value: field, label: t(`field.${field}`) }))}
            blank={t("course.field_from_program")}
          />
          <FormSelect
            name="kind"
            label={t("course.kind")}
            hint={t("course.kind_hint")}
            options={courseKinds.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <FormSelect
            name="mode"
            label={t("course.mode")}
            options={courseModes.map(mode => ({
              value: mode,
              label: `${t(`mode.${mode}`)}: ${t(`mode.${mode}_about`).toLocaleLowerCase(locale)}`,
            }))}
            blank={t("value.not_known")}
          />
          <FormText name="code" label={t("course.code")} hint={t("course.code_hint")} autoComplete="off" />
          <FormText
            name="slug"
            label={t("course.slug")}
            hint={t("course.slug_hint")}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </FormSection>

      <CourseDateFields
        locale={locale}
        courses={options.courses}
        lifeElsewhere={lifeElsewhere}
        notes={notes("dates", "duration", "life")}
      />
      <CourseContentFields locale={locale} options={options} notes={notes} />
      <CoursePeopleFields
        locale={locale}
        notes={notes}
        countNotes={role => claims?.([{ subject: "head-count", role }])}
      />

      <FormSection id="result-part" title={t("course.section_result")} about={t("course.section_result_about")}>
        <FormLocalText name="summary" legend={t("course.summary")} multiline rows={2} />
        <FormLocalText name="result" legend={t("course.result")} multiline rows={4} />
        {notes("result")}
        <FormTextArea name="notes" label={t("course.notes")} hint={t("course.notes_hint")} rows={4} />
      </FormSection>

      <FormSection id="sources-part" title={t("course.sources")} about={t("course.section_sources_about")}>
        <FormList name="sources" legend={t("course.source")} list="source-numbers" add={t("course.add_source")} />
        {notes("other")}
      </FormSection>

      <FormBar
        about={about}
        words={{
          notSaved: t("form.not_saved"),
          one: t("form.problems", { count: 1 }),
          other: t("form.problems"),
        }}
      >
        <SubmitButton look="plain" name={formFields.intent} value="preview">
          {t("form.save_and_preview")}
        </SubmitButton>
        <SubmitButton>{t(published ? "form.save" : "form.save_draft")}</SubmitButton>
      </FormBar>
    </Form>
  )
}
