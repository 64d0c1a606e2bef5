import { LocalizedText } from "@/components/ui/localized-text"
import { formatDay, languageName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { ListedSource } from "@/lib/sources/public-queries"

/** Every source by its number, with the courses that rest on it. */
export function SourceList({ locale, sources }: { locale: Locale; sources: readonly ListedSource[] }) {
  const t = translator(locale)
  return (
    <ol className="sources">
      {sources.map(source => (
        <li key={source.code} id={`source-${source.code}`} className="grid-cols-[3rem_minmax(0,1fr)]">
          <span lang="en">{source.code}</span>
          <span>
            <SourceName locale={locale} source={source} />
            <span className="text-ink-2 text-s">
              {[
                source.language && languageName(locale, source.language),
                source.publishedOn && formatDay(locale, source.publishedOn),
              ]
                .filter(Boolean)
                .map(part => ` · ${part}`)}
            </span>
            {source.address && <small lang="en">{source.address.replace(/^https?:\/\//, "")}</small>}
            {source.courses.length > 0 && (
              <small>
                {t("data.source_courses")}{" "}
                {source.courses.map((course, index) => (
                  <span key={course.slug}>
                    {index > 0 && " · "}
                    <a href={paths.course(locale, course.slug)}>
                      <LocalizedText text={course.title} locale={locale} named={false} />
                    </a>
                  </span>
                ))}
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Its title, else who published it, else where it is. */
function SourceName({ locale, source }: { locale: Locale; source: ListedSource }) {
  const { title, publisher, address, language } = source
  const text = [title, publisher].find(each => pickText(each, locale) !== null)
  const name = text ? (
    <LocalizedText text={text} locale={locale} named={false} />
  ) : address ? (
    new URL(address).hostname
  ) : (
    source.code
  )
  return address ? (
    <a href={address} hrefLang={language ?? undefined} rel="external noopener">
      {name}
    </a>
  ) : (
    name
  )
}
