import { SourceName } from "@/components/courses/source-name"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatDay, languageName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import type { PublicSource } from "@/lib/sources/public-source"

/** The sources of a page by their numbers, each with its address written out. */
export function SourceList({ locale, sources }: { locale: Locale; sources: readonly PublicSource[] }) {
  return (
    <ol className="sources">
      {sources.map((source, index) => {
        const title = pickText(source.publisher, locale) && pickText(source.title, locale)
        const about = [
          source.language && languageName(locale, source.language),
          source.publishedOn && formatDay(locale, source.publishedOn),
        ].filter(Boolean)
        return (
          <li key={source.code} id={`source-${index + 1}`}>
            <span>{index + 1}</span>
            <span>
              {source.address ? (
                <a href={source.address} hrefLang={source.language ?? undefined}>
                  <SourceName locale={locale} source={source} />
                </a>
              ) : (
                <SourceName locale={locale} source={source} />
              )}
              {about.map(each => (
                <span key={each} className="quiet small">
                  {"\u2003"}
                  {each}
                </span>
              ))}
              {title && (
                <small>
                  <LocalizedText text={source.title} locale={locale} />
                </small>
              )}
              {source.address && <small lang="en">{source.address.replace(/^https?:\/\//, "")}</small>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
