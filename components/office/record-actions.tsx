import type { ReactNode } from "react"
import { ButtonLink } from "@/components/ui/button-link"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  /** A record in the bin can only be restored, and by whom may not edit it nothing is done. */
  editable: boolean
  editHref: string
  deletionHref: string
  /** What else can be done with it. */
  children?: ReactNode
}

/** What can be done with a record, at the head of its page; editing is the first thing wanted and stands last. */
export function RecordActions({ locale, editable, editHref, deletionHref, children }: Props) {
  if (!editable) return null
  const t = translator(locale)
  return (
    <>
      <ButtonLink href={deletionHref}>{t("form.delete")}</ButtonLink>
      {children}
      <ButtonLink href={editHref} look="primary">
        {t("form.edit")}
      </ButtonLink>
    </>
  )
}
