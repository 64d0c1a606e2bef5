import type { ReactNode } from "react"
import { ClaimActions } from "@/components/statements/claim-actions"
import { spokenText } from "@/components/statements/spoken-text"
import { StatementList } from "@/components/statements/statement-list"
import { Section } from "@/components/ui/section"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { StatementMention } from "@/lib/statements/mentions"
import { spokenKey, type Spoken } from "@/lib/statements/spoken"

type Props = {
  locale: Locale
  spoken: Spoken
  claims: readonly StatementMention[]
  /** What the record says itself, and on what that rests. */
  own: ReactNode
  addHref: string
  /** The way back from the last choice. */
  undo?: ReactNode
}

/** All that sources say of one thing, beside what the record says; here claims are added, mended and chosen. */
export function SpokenClaims({ locale, spoken, claims, own, addHref, undo }: Props) {
  const t = translator(locale)
  return (
    <Section id={`about-${spokenKey(spoken)}`} title={spokenText(locale, spoken)} about={own}>
      <div>
        {claims.length > 0 ? (
          <StatementList
            locale={locale}
            statements={claims}
            source
            actions={claim => <ClaimActions locale={locale} claim={claim} />}
          />
        ) : (
          <p className="quiet">{t("statement.none")}</p>
        )}
        {undo}
        <p className="more">
          <a href={addHref}>
            {t("statement.add")}
            <span className="hidden">: {spokenText(locale, spoken)}</span>
          </a>
        </p>
      </div>
    </Section>
  )
}
