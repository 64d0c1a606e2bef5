import type { ComponentProps } from "react"
import { CourseChoices } from "@/components/courses/course-choices"
import type { CourseFormOptions } from "@/components/courses/course-form-options"
import { dateWords } from "@/components/forms/date-words"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormPartialDate } from "@/components/forms/form-partial-date"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { FormTextArea } from "@/components/forms/form-text-area"
import { IntakePart } from "@/components/intake/intake-part"
import { LikelyCourses } from "@/components/intake/likely-courses"
import { ReadAt } from "@/components/intake/read-at"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { intakeFields } from "@/lib/intake/fields"
import type { LikelyCourse } from "@/lib/intake/match"
import type { ReadNotice } from "@/lib/intake/queries"
import { courseKinds, courseModes, fields, precisions, sourceReliabilities, type PersonRoleWord } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  notice: ReadNotice
  options: CourseFormOptions
  likely: readonly LikelyCourse[]
  /** The roles that have a row, those found first. */
  roles: readonly PersonRoleWord[]
  topics: readonly { value: string; label: string }[]
  cancelHref: string
}

/** What was read in a notice, to be confirmed, corrected or dropped; then it becomes a draft, or statements. */
export function IntakeForm({ locale, notice, options, likely, roles, topics, cancelHref, ...form }: Props) {
  const t = translator(locale)
  const { text, findings } = notice
  const dates = dateWords(locale, { inferred: true })
  const read = (what: string, found: ComponentProps<typeof ReadAt>["found"]) => (
    <ReadAt locale={locale} text={text} what={what} found={found} />
  )
  const places = Math.max(1, findings.places.length)
  return (
    <Form {...form} locale={locale} order={intakeFields} className="intake-form">
      <input type="hidden" name="claimLanguage" value={findings.language ?? locale} />
      <input type="hidden" name="source.language" value={findings.language ?? locale} />

      <IntakePart id="existing" title={t("intake.which")} about={t("intake.which_about")}>
        <LikelyCourses locale={locale} likely={likely} />
        <FormText
          name="existingTyped"
          label={t("intake.other_course")}
          hint={t("intake.other_course_hint")}
          list="course-addresses"
          autoComplete="off"
        />
        <CourseChoices id="course-addresses" courses={options.courses} />
      </IntakePart>

      <IntakePart id="when" title={t("course.section_dates")}>
        <FormPartialDate
          name="startsOn"
          legend={t("course.startsOn")}
          hint={read("period", findings.period)}
          {...dates}
        />
        <FormPartialDate name="endsOn" legend={t("course.endsOn")} {...dates} />
        <FormChoices
          name="life"
          legend={t("course.life")}
          hint={read("life", findings.life)}
          inline
          options={(["planned", "held"] as const).map(life => ({ value: life, label: t(`life.${life}`) }))}
        />
      </IntakePart>

      <IntakePart id="where" title={t("intake.where")}>
        {Array.from({ length: places }, (_, at) => (
          <fieldset key={at} className="field notice-place">
            <legend>{t("course.place_number", { number: String(at + 1) })}</legend>
            <FormLocalText
              name={`places.${at}.name`}
              legend={t("course.place_name")}
              hint={read(`place-${at}`, findings.places[at])}
            />
            <FormLocalText name={`places.${at}.province`} legend={t("course.province")} />
            <FormSelect
              name={`places.${at}.country`}
              label={t("course.country")}
              options={options.countries}
              blank={t("value.not_known")}
            />
          </fieldset>
        ))}
      </IntakePart>

      <IntakePart id="who" title={t("course.headCounts")} about={t("course.section_counts_about")}>
        {roles.map((role, at) => {
          const name = `headCounts.${at}`
          const found = findings.counts.find(({ value }) => value.role === role)
          return (
            <fieldset key={role} className="field notice-count">
              <legend>{t(`role.${role}`)}</legend>
              <input type="hidden" name={`${name}.role`} value={role} />
              <p className="hint">{read(`count-${role}`, found)}</p>
              <div className="row">
                <FormSelect
                  name={`${name}.precision`}
                  label={t("course.precision")}
                  options={precisions.map(word => ({ value: word, label: t(`precision.${word}`) }))}
                />
                <FormText name={`${name}.total`} label={t("course.head_count_total")} numeric autoComplete="off" />
              </div>
            </fieldset>
          )
        })}
        <FormTextArea
          name="recipients"
          label={t("intake.recipients")}
          hint={read("recipients", findings.recipients)}
          lang={findings.language ?? undefined}
          rows={2}
        />
        <FormTextArea
          name="delegation"
          label={t("intake.delegation")}
          hint={read("delegation", findings.delegation)}
          lang={findings.language ?? undefined}
          rows={2}
        />
      </IntakePart>

      <IntakePart id="what" title={t("course.section_course")} about={t("intake.what_about")}>
        <FormLocalText name="title" legend={t("course.title")} hint={read("headline", findings.headline)} />
        <FormSelect
          name="program"
          label={t("course.program")}
          hint={t("intake.program_hint")}
          options={options.programs}
          blank={options.programRequired ? undefined : t("course.no_program")}
        />
        <FormSelect
          name="countries[]"
          label={t("course.countries")}
          hint={read("country", findings.country)}
          options={options.countries}
          blank={t("intake.country_from_program")}
        />
        <FormSelect
          name="field"
          label={t("course.field")}
          hint={read("field", findings.field)}
          options={fields.map(word => ({ value: word, label: t(`field.${word}`) }))}
          blank={t("course.field_from_program")}
        />
        <FormSelect
          name="kind"
          label={t("course.kind")}
          options={courseKinds.map(word => ({ value: word, label: t(`kind.${word}`) }))}
        />
        <FormSelect
          name="mode"
          label={t("course.mode")}
          hint={read("mode", findings.mode)}
          options={courseModes.map(word => ({ value: word, label: t(`mode.${word}`) }))}
          blank={t("value.not_known")}
        />
        {topics.length > 0 ? (
          <FormChoices
            name="topics"
            type="checkbox"
            legend={t("course.topics")}
            hint={
              <>
                {t("intake.topics_read")}{" "}
                {topics.map(({ value, label }, at) => (
                  <a key={value} href={`#read-topic-${at}`}>
                    {t("intake.quoted", { text: label })}
                  </a>
                ))}
              </>
            }
            options={topics}
          />
        ) : (
          <div className="field">
            <p className="label">{t("course.topics")}</p>
            <p className="hint">{t("intake.not_found")}</p>
          </div>
        )}
      </IntakePart>

      <IntakePart id="source" title={t("source.name")} about={t("intake.source_about")}>
        <FormText
          name="source.code"
          label={t("source.code")}
          hint={t("source.code_hint")}
          width="year"
          spellCheck={false}
        />
        <FormLocalText name="source.title" legend={t("source.title")} />
        <FormLocalText name="source.publisher" legend={t("source.publisher")} />
        <FormText name="source.address" label={t("source.address")} type="url" inputMode="url" spellCheck={false} />
        <FormPartialDate
          name="source.publishedOn"
          legend={t("source.publishedOn")}
          hint={read("published", findings.publishedOn)}
          {...dateWords(locale)}
        />
        <FormPartialDate name="source.readOn" legend={t("source.readOn")} {...dateWords(locale)} />
        <FormSelect
          name="source.reliability"
          label={t("source.reliability")}
          options={sourceReliabilities.map(word => ({
            value: word,
            label: `${t(`reliability.${word}`)}: ${t(`reliability.${word}_about`)}`,
          }))}
          blank={t("value.not_known")}
        />
      </IntakePart>

      <EditorBar locale={locale} cancelHref={cancelHref} save={t("intake.confirm")} />
    </Form>
  )
}
