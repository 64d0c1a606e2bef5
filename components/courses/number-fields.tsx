import { numberText } from "@/components/courses/people-text"
import { FormText } from "@/components/forms/form-text"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { personRoles, toWord, type PersonRoleWord, type PrecisionWord } from "@/lib/words"

type Planned = { roleKey: string; total: number; precision: string }

type Props = {
  locale: Locale
  legend: string
  about?: string
  /** Numbers that are told beside the fields; a role that has one is asked for. */
  planned?: readonly Planned[]
}

const always: ReadonlySet<PersonRoleWord> = new Set(["trainee", "instructor"])

/** How many people a role: always trainees and instructors, others where some were planned for. */
export function NumberFields({ locale, legend, about, planned = [] }: Props) {
  const t = translator(locale)
  const asked = personRoles.filter(role => always.has(role) || planned.some(({ roleKey }) => roleKey === role))
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {about && <p className="hint">{about}</p>}
      <div className="row two">
        {asked.map(role => {
          const plan = planned.find(({ roleKey }) => roleKey === role)
          return (
            <FormText
              key={role}
              name={`numbers.${role}`}
              label={t(`role.${role}`)}
              hint={
                plan &&
                t("course.planned_number", {
                  number: numberText(locale, plan.total, toWord(plan.precision) as PrecisionWord),
                })
              }
              numeric
              width="year"
            />
          )
        })}
      </div>
    </fieldset>
  )
}
