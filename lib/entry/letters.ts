import type { MadeLink } from "@/lib/entry/links"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Letter } from "@/lib/mail/send"
import { paths } from "@/lib/paths"

/** The letter that brings a link, in the language of whoever had it sent. `origin` is our own address. */
export function linkLetter(locale: Locale, origin: string, { kind, email, token }: MadeLink, asked: boolean): Letter {
  const t = translator(locale)
  const address = origin + paths.entryLink(locale, token)
  const age = asked ? "asked" : kind
  return {
    to: email,
    subject: t(`entry.${kind}_subject`),
    text: [t(`entry.${kind}_letter`), address, t(`entry.letter_${age}`), t("entry.letter_ignore")].join("\n\n"),
  }
}
