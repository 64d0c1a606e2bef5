import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createPerson } from "@/app/[locale]/admin/people/actions"
import { PersonForm } from "@/components/people/person-form"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("person.new_title") }
}

export default async function NewPersonPage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireEditor({ noun: "person" })
  const t = translator(locale)
  const list = paths.admin.people(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("office.people")}</a>} title={t("person.new_title")} />
      <PersonForm locale={locale} action={createPerson.bind(null, { locale })} cancelHref={list} />
    </main>
  )
}
