import type { ReactNode } from "react"
import type { CourseFormOptions } from "@/components/courses/course-form-options"
import { NewTopicRows } from "@/components/courses/new-topic-rows"
import { PlaceRows } from "@/components/courses/place-rows"
import { TopicPicker } from "@/components/courses/topic-picker"
import { FormList } from "@/components/forms/form-list"
import { FormSection } from "@/components/forms/form-section"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { fields, type StatementSubjectWord } from "@/lib/words"

type Props = {
  locale: Locale
  options: CourseFormOptions
  notes: (...subjects: StatementSubjectWord[]) => ReactNode
}

/** Where it was held, for which countries, and what was taught. */
export function CourseContentFields({ locale, options, notes }: Props) {
  const t = translator(locale)
  return (
    <>
      <FormSection id="where" title={t("course.section_place")} about={t("course.section_place_about")}>
        <PlaceRows
          countries={options.countries}
          words={{
            place: t("course.place_number"),
            name: t("course.place_name"),
            province: t("course.province"),
            country: t("course.country"),
            notKnown: t("value.not_known"),
            remove: t("form.remove"),
            add: t("course.add_place"),
          }}
        />
        {notes("place")}
        <FormList
          name="countries"
          legend={t("course.countries")}
          hint={t("course.countries_hint")}
          options={options.countries}
          blank="–"
          add={t("course.add_country")}
        />
      </FormSection>
      <FormSection id="topics-part" title={t("course.topics")} about={t("course.section_topics_about")}>
        <TopicPicker
          groups={options.topics}
          words={{ legend: t("course.topics"), find: t("course.topics_find"), remove: t("form.remove_named") }}
        />
        <NewTopicRows
          fields={fields.map(field => ({ value: field, label: t(`field.${field}`) }))}
          words={{
            title: t("course.new_topics"),
            hint: t("course.new_topics_hint"),
            name: t("course.new_topic"),
            field: t("course.field"),
            fromCourse: t("form.choose"),
            add: t("course.add_topic"),
          }}
        />
        {notes("topics")}
      </FormSection>
    </>
  )
}
