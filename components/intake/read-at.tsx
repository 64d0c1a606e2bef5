import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { markId } from "@/lib/intake/marks"
import type { Span } from "@/lib/intake/notice-text"

type Props = {
  locale: Locale
  text: string
  /** The name of the finding's place in the text. */
  what: string
  found: Span | null | undefined
}

const longest = 60

/** Where a field was read, or that the text does not say it. */
export function ReadAt({ locale, text, what, found }: Props) {
  const t = translator(locale)
  if (!found) return t("intake.not_found")
  const said = text.slice(found.start, found.end).replace(/\s+/g, " ").trim()
  const short = said.length > longest ? `${said.slice(0, longest - 1)}…` : said
  return (
    <>
      {t("intake.read_at")} <a href={`#${markId(what)}`}>{t("intake.quoted", { text: short })}</a>
    </>
  )
}
