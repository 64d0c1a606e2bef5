import { Fragment } from "react"
import { numberText, peopleText } from "@/components/courses/people-text"
import { WithoutSource } from "@/components/courses/without-source"
import { SourceRefs } from "@/components/courses/source-refs"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Evidence, Fact } from "@/lib/courses/evidence"
import type { PublicHeadCount } from "@/lib/courses/public-queries"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; headCount: PublicHeadCount; evidence: Evidence }

/** The number of a role with the sources of these facts. */
export function HeadCountText({ locale, headCount, evidence, facts }: Props & { facts: readonly Fact[] }) {
  const { role, total, precision } = headCount
  return (
    <>
      <span className="together">
        {peopleText(locale, role, total, precision)}
        <SourceRefs locale={locale} numbers={evidence.chosenFrom(...facts)} />
      </span>
      {evidence.chosenFrom({ subject: "head-count", role }).length === 0 && <WithoutSource locale={locale} />}
    </>
  )
}

/** Who they were, and the parts that a source published. */
export function HeadCountWho({ locale, headCount, evidence }: Props) {
  const t = translator(locale)
  return (
    <>
      {headCount.organization && (
        <>
          <LocalizedText text={headCount.organization.names} locale={locale} />{" "}
        </>
      )}
      {headCount.who}
      {headCount.parts.map((part, index) => {
        const what = [
          part.branch,
          part.rankBand && t(`rank_band.${part.rankBand}`),
          part.sex && t(`sex.${part.sex}`),
        ].filter(Boolean)
        return (
          <Fragment key={index}>
            {(index > 0 || headCount.who || headCount.organization) && separators[locale].semicolon}
            {part.organization && <LocalizedText text={part.organization.names} locale={locale} named={false} />}
            {what.map((word, at) => (
              <Fragment key={word}>
                {(at > 0 || part.organization) && separators[locale].comma}
                {word}
              </Fragment>
            ))}
            {(part.organization || what.length > 0) && separators[locale].colon}
            {numberText(locale, part.number, part.precision)}
            <SourceRefs locale={locale} numbers={[evidence.numberOf(part.sourceCode)]} />
          </Fragment>
        )
      })}
    </>
  )
}
