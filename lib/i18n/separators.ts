import type { Locale } from "@/lib/i18n/locale"

/** What stands between texts that are put together: spaces belong to it, which a message can't begin or end with. */
type Separators = { comma: string; semicolon: string; colon: string; fullStop: string; space: string }

const latin: Separators = { comma: ", ", semicolon: "; ", colon: ": ", fullStop: ". ", space: " " }

export const separators: Record<Locale, Separators> = {
  en: latin,
  ja: { comma: "、", semicolon: "；", colon: "：", fullStop: "。", space: "" },
  mn: latin,
}
