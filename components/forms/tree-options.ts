import type { Option } from "@/components/forms/options"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"

type Choice = { slug: string; names: LocalText; depth: number }

/** Records of a tree to choose from, each set in below the one it belongs to. */
export function treeOptions(locale: Locale, choices: readonly Choice[]): Option[] {
  return choices.map(({ slug, names, depth }) => ({
    value: slug,
    label: `${"\u2003".repeat(depth)}${pickText(names, locale)?.value ?? slug}`,
  }))
}
