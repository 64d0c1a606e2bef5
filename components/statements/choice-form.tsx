import type { ComponentProps, ReactNode } from "react"
import { Form } from "@/components/forms/form"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { Phrase } from "@/components/ui/phrase"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatementSubjectWord } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version: number
  /** What the course says now, and what it says when it follows the claim; null where the claim has no such value. */
  now: ReactNode
  then: string | null
  isCourse: boolean
  subject: StatementSubjectWord
  /** The record says the same already. */
  followed: boolean
  /** Both days are known: nobody chooses a length. */
  daysDecide: boolean
  /** The form where what stands beside a head count is mended, where something does. */
  beside: string | null
  editHref: string | null
  cancelHref: string
}

/** What a choice writes, in plain words, and why it is made. */
export function ChoiceForm(props: Props) {
  const { locale, action, values, version, subject, daysDecide, cancelHref } = props
  const t = translator(locale)
  if (daysDecide)
    return (
      <div className="small-form">
        <p>{t("choice.days_decide")}</p>
        <p className="decision">
          <ButtonLink href={cancelHref}>{t("course.keep_as_is")}</ButtonLink>
        </p>
      </div>
    )
  return (
    <Form
      locale={locale}
      action={action}
      values={values}
      version={version}
      order={["result", "reason"]}
      className="editor"
    >
      <input type="hidden" name="statementVersion" value={textIn(values, "statementVersion")} />
      <FormSection id="effect" title={t("choice.effect")}>
        <Effect {...props} />
        {subject === "result" && (
          <FormLocalText name="result" legend={t("course.result")} hint={t("choice.result_hint")} multiline rows={3} />
        )}
      </FormSection>
      <FormSection id="why" title={t("choice.why")} about={t("choice.why_about")}>
        <FormLocalText name="reason" legend={t("choice.reason")} multiline rows={2} />
        <p className="decision">
          <SubmitButton>{t("choice.go")}</SubmitButton>
          <ButtonLink href={cancelHref}>{t("course.keep_as_is")}</ButtonLink>
        </p>
      </FormSection>
    </Form>
  )
}

function Effect({ locale, now, then, isCourse, subject, followed, beside, editHref }: Props) {
  const t = translator(locale)
  if (!isCourse) return <p>{t("choice.program")}</p>
  if (subject === "result") return <p>{t("choice.result_about")}</p>
  if (then === null)
    return (
      <p>
        <Phrase
          text={t("choice.text_only")}
          parts={{ form: <a href={editHref ?? ""}>{t("choice.text_only_form")}</a> }}
        />
      </p>
    )
  if (followed) return <p>{t("choice.same_value")}</p>
  return (
    <>
      <dl className="now-then">
        <div>
          <dt>{t("choice.now")}</dt>
          <dd>{now ?? t("value.not_known")}</dd>
        </div>
        <div>
          <dt>{t("choice.then")}</dt>
          <dd>
            <strong>{then}</strong>
          </dd>
        </div>
      </dl>
      {beside && (
        <p className="small quiet">
          <Phrase text={t("choice.beside")} parts={{ form: <a href={beside}>{t("choice.text_only_form")}</a> }} />
        </p>
      )}
    </>
  )
}
