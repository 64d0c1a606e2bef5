import type { Metadata } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { confirmPassword } from "@/app/[locale]/admin/account/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { OfficeHead } from "@/components/ui/office-head"
import { isFresh } from "@/lib/auth/fresh"
import { ownPath } from "@/lib/auth/origin"
import { requireActor } from "@/lib/auth/session"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("user.confirmation") }
}

/** Asks for one's own password before a page or a file that is dangerous to open. */
export default async function ConfirmationPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  await requireActor()
  const asked = (await searchParams).next
  const next = ownPath(typeof asked === "string" ? asked : null, await headers()) ?? paths.admin.start(locale)
  if (await isFresh()) redirect(next)
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead title={t("user.confirmation")} about={t("user.confirmation_about")} />
      <Form locale={locale} action={confirmPassword.bind(null, { locale, next })} confirm className="editor">
        <p className="mt-6">
          <SubmitButton>{t("user.confirmation_go_on")}</SubmitButton>
        </p>
      </Form>
    </main>
  )
}
