import type { ComponentProps } from "react"
import { countryChoices } from "@/components/forms/country-choices"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { FormSection } from "@/components/forms/form-section"
import { FormSelect } from "@/components/forms/form-select"
import { FormText } from "@/components/forms/form-text"
import { EditorBar } from "@/components/office/editor-bar"
import type { FormValues } from "@/lib/forms/state"
import { textIn } from "@/lib/forms/values"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { rankBands } from "@/lib/words"

type Props = {
  locale: Locale
  action: ComponentProps<typeof Form>["action"]
  values: FormValues
  version?: number
  cancelHref: string
}

/** What a rank as written means in a country. */
export function RankForm({ locale, cancelHref, ...form }: Props) {
  const t = translator(locale)
  return (
    <Form {...form} locale={locale} order={["written", "country", "band"]} className="editor">
      <FormSection id="rank" title={t("rank.one")} about={t("rank.about")}>
        <FormText name="written" label={t("rank.written")} hint={t("rank.written_hint")} autoComplete="off" />
        <FormSelect
          name="country"
          label={t("rank.country")}
          hint={t("rank.country_hint")}
          options={countryChoices(locale, [textIn(form.values, "country") || null])}
          blank={t("rank.general")}
        />
        <FormChoices
          name="band"
          legend={t("rank.band")}
          inline
          options={rankBands.map(band => ({ value: band, label: t(`rank_band.${band}`) }))}
        />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} />
    </Form>
  )
}
