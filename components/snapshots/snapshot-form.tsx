import type { ComponentProps } from "react"
import { Form } from "@/components/forms/form"
import { FormLocalText } from "@/components/forms/form-local-text"
import { FormSection } from "@/components/forms/form-section"
import { FormText } from "@/components/forms/form-text"
import { EditorBar } from "@/components/office/editor-bar"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; example: string; action: ComponentProps<typeof Form>["action"]; cancelHref: string }

/** Which table is frozen, and why. */
export function SnapshotForm({ locale, example, action, cancelHref }: Props) {
  const t = translator(locale)
  return (
    <Form locale={locale} action={action} order={["address", "title", "note"]} className="editor">
      <FormSection id="snapshot" title={t("snapshot.one")} about={t("snapshot.new_about")}>
        <FormText
          name="address"
          label={t("snapshot.address")}
          hint={t("snapshot.address_hint", { example })}
          autoComplete="off"
        />
        <FormLocalText name="title" legend={t("snapshot.title")} hint={t("snapshot.title_hint")} />
        <FormLocalText name="note" legend={t("snapshot.note")} hint={t("snapshot.note_hint")} />
      </FormSection>
      <EditorBar locale={locale} cancelHref={cancelHref} save={t("snapshot.freeze")} />
    </Form>
  )
}
