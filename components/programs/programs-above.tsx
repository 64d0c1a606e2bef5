import { Fragment } from "react"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; above: readonly { slug: string; names: LocalText; open: boolean }[] }

/** The way from the list of programs down to one; those that may not be entered are named only. */
export function ProgramsAbove({ locale, above }: Props) {
  return (
    <>
      <a href={paths.admin.programs(locale)}>{translator(locale)("office.programs")}</a>
      {above.map(({ slug, names, open }) => {
        const name = <LocalizedText text={names} locale={locale} named={false} />
        return <Fragment key={slug}> / {open ? <a href={paths.admin.program(locale, slug)}>{name}</a> : name}</Fragment>
      })}
    </>
  )
}
