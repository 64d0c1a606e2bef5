import { Withheld } from "@/components/ui/withheld"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"

export type FigureValueProps = {
  locale: Locale
  /** null is not known: a dash. Zero is none. */
  value: number | null
  /** An approximate number is in it: `~` before. */
  about?: boolean
  /** There is more, whose number is not known: `+` after. */
  more?: boolean
  /** The word for a number kept back; it then takes the place of the number. */
  withheld?: string | null
  /** Keeps the width of the sign after the number, so that digits stay in column. */
  slotted?: boolean
}

/** `~82+`, `0`, `–`, or a bar. Explain the signs in a legend below. */
export function FigureValue({ locale, value, about, more, withheld, slotted = false }: FigureValueProps) {
  if (withheld) return <Withheld label={withheld} />
  const sign = value !== null && more ? "+" : ""
  return (
    <>
      {value === null ? (
        "–"
      ) : value === 0 && !more ? (
        <span className="zero">0</span>
      ) : (
        (about ? "~" : "") + formatNumber(locale, value)
      )}
      {slotted ? <span className="slot">{sign}</span> : sign}
    </>
  )
}
