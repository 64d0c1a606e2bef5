import { Notice } from "@/components/ui/notice"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; address: string; mailed: boolean }

/** A link that was just made: shown this once, to be handed on. */
export function ShownLink({ locale, address, mailed }: Props) {
  const t = translator(locale)
  return (
    <Notice tone="good">
      <p>{t(mailed ? "user.link_mailed" : "user.link_shown")}</p>
      <p className="mt-3">
        <label className="font-semibold" htmlFor="entry-link">
          {t("user.link")}
        </label>
        <input id="entry-link" className="input" readOnly defaultValue={address} />
      </p>
    </Notice>
  )
}
