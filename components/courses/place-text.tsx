import { Fragment } from "react"
import { LocalizedText } from "@/components/ui/localized-text"
import type { PublicPlace } from "@/lib/courses/public-queries"
import { countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"

type Props = { locale: Locale; place: PublicPlace; country?: boolean; named?: boolean }

/** A place from the smallest to the largest: name, province, country; in Japanese the other way round. */
export function PlaceText({ locale, place, country = true, named = false }: Props) {
  const parts = [
    pickText(place.name, locale) && <LocalizedText text={place.name} locale={locale} named={named} />,
    pickText(place.province, locale) && <LocalizedText text={place.province} locale={locale} named={named} />,
    country && place.country && countryName(locale, place.country),
  ].filter(Boolean)
  const ordered = locale === "ja" ? parts.reverse() : parts
  return ordered.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (locale === "ja" ? "　" : ", ")}
      {part}
    </Fragment>
  ))
}

export const hasPlace = ({ name, province, country }: PublicPlace) =>
  country !== null || Object.keys(name).length > 0 || Object.keys(province).length > 0
