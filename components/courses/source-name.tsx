import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import type { PublicSource } from "@/lib/sources/public-source"

/** Who says it: the publisher, else the title, else the address's host, else the source's number. */
export function SourceName({ locale, source }: { locale: Locale; source: PublicSource }) {
  const text = [source.publisher, source.title].find(each => pickText(each, locale))
  if (text) return <LocalizedText text={text} locale={locale} named={false} />
  return source.address ? new URL(source.address).host : source.code
}
