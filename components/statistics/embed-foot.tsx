import { Mark } from "@/components/ui/mark"
import type { Locale } from "@/lib/i18n/locale"
import { asOfText } from "@/lib/statistics/as-of-text"

type Props = {
  locale: Locale
  /** The same figure on a page of its own. */
  href: string
  asOf: string
  /** Where it is told how the numbers are counted. */
  counting: { href: string; label: string }
}

/** Whose figure it is, of when, and how it is counted. */
export function EmbedFoot({ locale, href, asOf, counting }: Props) {
  return (
    <footer>
      <a href={href} className="wordmark">
        <Mark size={14} />
        Muster
      </a>
      <span>{asOfText(locale, new Date(asOf))}</span>
      <a href={counting.href}>{counting.label}</a>
    </footer>
  )
}
