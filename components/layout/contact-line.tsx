import { Phrase } from "@/components/ui/phrase"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

/** Whom to ask: the operator's address where there is one, else the form. */
export function ContactLine({ locale, email }: { locale: Locale; email: string | undefined }) {
  const t = translator(locale)
  if (email === undefined)
    return (
      <p>
        <Phrase
          text={t("contact.by_form")}
          parts={{ form: <a href={paths.contact(locale)}>{t("objection.title")}</a> }}
        />
      </p>
    )
  return (
    <p>
      <Phrase text={t("contact.by_mail")} parts={{ email: <a href={`mailto:${email}`}>{email}</a> }} />
    </p>
  )
}
