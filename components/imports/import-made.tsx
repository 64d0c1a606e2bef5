import { ButtonLink } from "@/components/ui/button-link"
import { listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  locale: Locale
  id: string
  made: Record<"courses" | "people" | "participations", readonly string[]>
}

/** What an import made, and the way to take it back. */
export function ImportMade({ locale, id, made }: Props) {
  const t = translator(locale)
  const told = (["courses", "people", "participations"] as const).flatMap(kind =>
    made[kind].length > 0 ? [t(`import.made_${kind}`, { count: made[kind].length })] : [],
  )
  return (
    <p className="decision">
      <span>
        {t("import.made")}: {listOf(locale, told, "narrow")}
      </span>{" "}
      <ButtonLink href={paths.admin.importUndo(locale, id)}>{t("import.undo")}</ButtonLink>
    </p>
  )
}
