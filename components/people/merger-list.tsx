import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { env } from "@/lib/env"
import { formatMoment, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { Merger } from "@/lib/people/once"

type Props = { locale: Locale; mergers: readonly (Merger & { undo: ComponentProps<typeof Form>["action"] })[] }

/** The records that turned out to be one person, each with the way back or with what stands in it. */
export function MergerList({ locale, mergers }: Props) {
  const t = translator(locale)
  return (
    <ul className="languages-of">
      {mergers.map(({ id, at, names, hindrance, undo }) => (
        <li key={id}>
          {listOf(locale, names, "narrow")} <span className="tongue">{formatMoment(locale, at, env().timeZone)}</span>
          {hindrance ? (
            <span className="sub">{t(`merge.undo_${hindrance}`)}.</span>
          ) : (
            <Form locale={locale} action={undo}>
              <SubmitButton look="plain" slim>
                {t("merge.undo")}
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
