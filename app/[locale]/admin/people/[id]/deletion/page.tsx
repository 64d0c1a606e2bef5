import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deletePerson } from "@/app/[locale]/admin/people/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getPersonRecord } from "@/lib/people/queries"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function PersonDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const person = await getPersonRecord((await params).id)
  if (!person || person.deletedAt) notFound()
  const t = translator(locale)
  const record = paths.admin.person(locale, person.id)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={record}>{person.names[0]?.written ?? t("person.untold")}</a>}
      title={t("person.delete_title")}
      recordHref={record}
      action={deletePerson.bind(null, { locale, id: person.id })}
      version={person.version}
    />
  )
}
