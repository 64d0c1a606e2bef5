import type { Metadata } from "next"
import { headers } from "next/headers"
import { requireLocale } from "@/app/[locale]/locale"
import { sayPurpose } from "@/app/[locale]/admin/purpose/actions"
import { Form } from "@/components/forms/form"
import { FormChoices } from "@/components/forms/form-choices"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { ownPath } from "@/lib/auth/origin"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { purposes } from "@/lib/readings/purposes"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("purpose.title") }
}

/** Asked once a sitting, before the first page with names of people; leads on to it. */
export default async function PurposePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const actor = await requireEditor({ noun: "person" })
  const { next: asked } = await searchParams
  const start = paths.admin.start(locale)
  const next = ownPath(typeof asked === "string" ? asked : undefined, await headers()) ?? start
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead title={t("purpose.title")} about={t("purpose.about")} />
      <Form
        locale={locale}
        action={sayPurpose.bind(null, { locale, next })}
        values={{ purpose: actor.sitting?.purpose ?? "" }}
        order={["purpose"]}
        className="small-form"
      >
        <FormChoices
          name="purpose"
          legend={t("purpose.legend")}
          options={purposes.map(purpose => ({ value: purpose, label: t(`purpose.word.${purpose}`) }))}
        />
        <p className="decision">
          <SubmitButton>{t("purpose.go")}</SubmitButton>
          <ButtonLink href={start}>{t("form.back")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
