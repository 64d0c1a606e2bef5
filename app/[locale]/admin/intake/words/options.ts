import type { Option } from "@/components/forms/options"
import { countryChoices } from "@/components/forms/country-choices"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { modeMeanings, roleMeanings } from "@/lib/intake/word-meaning"
import type { WordKind } from "@/lib/intake/words"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { listTopicChoices } from "@/lib/topics/queries"
import { fields } from "@/lib/words"

/** What a word of a kind can mean, to choose from; of a place, the countries. */
export async function meaningOptions(locale: Locale, kind: WordKind): Promise<Option[]> {
  const t = translator(locale)
  switch (kind) {
    case "place":
      return countryChoices(locale)
    case "role":
      return roleMeanings.map(value => ({
        value,
        label: value === "person" ? t("word.person") : t(`role_one.${value}`),
      }))
    case "mode":
      return modeMeanings.map(value => ({ value, label: value === "on-site" ? t("word.on_site") : t(`mode.${value}`) }))
    case "field":
      return fields.map(value => ({ value, label: t(`field.${value}`) }))
    case "topic":
      return (await listTopicChoices(locale)).map(({ slug, names }) => ({
        value: slug,
        label: pickText(names, locale)?.value ?? slug,
      }))
    case "organization":
      return (await listTypedNames(locale)).map(({ slug, name }) => ({ value: slug, label: name }))
  }
}
