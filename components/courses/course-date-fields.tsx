import type { ReactNode } from "react"
import { CourseChoices } from "@/components/courses/course-choices"
import { PeriodFields } from "@/components/courses/period-fields"
import { FormChoices } from "@/components/forms/form-choices"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import type { Option } from "@/components/forms/options"
import { Phrase } from "@/components/ui/phrase"
import { Tag } from "@/components/ui/tag"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { precisions, type CourseLifeWord } from "@/lib/words"

type Props = {
  locale: Locale
  courses: readonly Option[]
  lifeElsewhere: { life: CourseLifeWord; links: ReactNode } | null
  notes: ReactNode
}

/** When it was or will be held, and what of it came true. */
export function CourseDateFields({ locale, courses, lifeElsewhere, notes }: Props) {
  const t = translator(locale)
  return (
    <FormSection id="when" title={t("course.section_dates")} about={t("course.section_dates_about")}>
      {lifeElsewhere ? (
        <div className="field">
          <p className="label">{t("course.life")}</p>
          <p>
            <Phrase
              text={t("course.life_by_form")}
              parts={{ life: <Tag tone="warn">{t(`life.${lifeElsewhere.life}`)}</Tag> }}
            />{" "}
            {lifeElsewhere.links}
          </p>
        </div>
      ) : (
        <FormChoices
          name="life"
          legend={t("course.life")}
          inline
          options={(["planned", "held"] as const).map(life => ({ value: life, label: t(`life.${life}`) }))}
        />
      )}
      <PeriodFields locale={locale} />
      <div className="row two">
        <FormText
          name="durationDays"
          label={t("course.durationDays")}
          hint={t("course.durationDays_hint")}
          numeric
          width="year"
        />
        <FormSelect
          name="durationPrecision"
          label={t("course.durationPrecision")}
          options={precisions.map(precision => ({ value: precision, label: t(`precision.${precision}`) }))}
        />
      </div>
      <FormText
        name="partOf"
        label={t("course.partOf")}
        hint={t("course.partOf_hint")}
        list="course-addresses"
        autoComplete="off"
      />
      <CourseChoices id="course-addresses" courses={courses} />
      {notes}
    </FormSection>
  )
}
