import { FormChoices } from "@/components/forms/form-choices"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { accessLevels } from "@/lib/users/schema"

type Props = {
  locale: Locale
  programs: readonly { slug: string; names: LocalText; depth: number }[]
  /** A heading beside them already says what the choices are about. */
  headed?: boolean
}

/** What a user may, and for an editor of some programs, which. */
export function AccessFields({ locale, programs, headed = false }: Props) {
  const t = translator(locale)
  return (
    <>
      <FormChoices
        name="access"
        legend={t("user.access")}
        labelHidden={headed}
        options={accessLevels.map(level => ({
          value: level,
          label: t(`user.access.${level}`),
          about: t(`user.access_about.${level}`),
        }))}
      />
      <FormChoices
        name="programs"
        type="checkbox"
        legend={t("user.programs")}
        hint={t("user.programs_hint")}
        options={programs.map(({ slug, names, depth }) => ({
          value: slug,
          label: "\u2003".repeat(depth) + (pickText(names, locale)?.value ?? slug),
        }))}
      />
    </>
  )
}
