import { spokenText } from "@/components/statements/spoken-text"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { StatementMention } from "@/lib/statements/mentions"

type Props = { locale: Locale; claim: StatementMention }

/** What can be done with a claim; each link says which one it means. */
export function ClaimActions({ locale, claim }: Props) {
  const t = translator(locale)
  const which = <span className="hidden">: {`${claim.source.code}, ${spokenText(locale, claim)}`}</span>
  const links = [
    {
      href: paths.admin.statementChoice(locale, claim.id),
      label: t(claim.chosen && claim.followed ? "statement.edit_reason" : "statement.choose"),
    },
    { href: paths.admin.editStatement(locale, claim.id), label: t("form.edit") },
    { href: paths.admin.statementDeletion(locale, claim.id), label: t("form.delete") },
  ]
  return (
    <span className="claim-links">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
          {which}
        </a>
      ))}
    </span>
  )
}
