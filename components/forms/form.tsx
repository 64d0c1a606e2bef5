import type { ComponentProps, ReactNode } from "react"
import { FormFrame } from "@/components/forms/form-frame"
import type { FormValues } from "@/lib/forms/state"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  /** A server action with what the page binds to it: `saveTopic.bind(null, { locale, id })`. */
  action: ComponentProps<typeof FormFrame>["action"]
  /** What the fields show at first: `formValues(inputOf(record))`. */
  values?: FormValues
  /** The version that was read. */
  version?: number
  /** Asks for the user's own password from the start: `!(await isFresh())`. Else the form asks when it is sent. */
  confirm?: boolean
  /** Names of the fields in their order on the page, for the summary; `places` stands for all its rows. */
  order?: readonly string[]
  className?: string
  /** Fields, and a save bar or a submit button at the end. */
  children: ReactNode
}

/**
 * The frame of every form that writes: the summary of what is wrong, what someone else saved meanwhile, the key that makes
 * it count once, the version. The fields in it (`FormText`, `FormSelect`, …) find their values and messages themselves.
 */
export function Form({ locale, values = {}, version, order = [], ...rest }: Props) {
  const t = translator(locale)
  return (
    <FormFrame
      {...rest}
      values={values}
      version={version}
      order={order}
      formKey={crypto.randomUUID()}
      words={{
        problem: t("form.problem"),
        errorPrefix: t("form.error_prefix"),
        leads: t("form.already_sent_leads"),
        save: t("form.save"),
        conflict: t("form.conflict_title"),
        conflictBy: t("form.conflict_by"),
        conflictAbout: t("form.conflict_about"),
        conflictSame: t("form.conflict_same"),
        conflictPlain: t("form.conflict_plain"),
        goOn: t("form.conflict_go_on"),
        lookAgain: t("form.conflict_look"),
        field: t("form.conflict_field"),
        mine: t("form.conflict_mine"),
        theirs: t("form.conflict_theirs"),
        take: t("form.conflict_take"),
        saveChoices: t("form.conflict_save"),
        reload: t("form.conflict_reload"),
        confirm: t("form.confirm"),
        confirmHint: t("form.confirm_hint"),
      }}
    />
  )
}
