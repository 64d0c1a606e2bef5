import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updatePerson } from "@/app/[locale]/admin/people/actions"
import { PersonForm } from "@/components/people/person-form"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { personInputOf } from "@/lib/people/mutations"
import { getPersonRecord } from "@/lib/people/queries"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("person.edit_title") }
}

export default async function EditPersonPage({ params }: Props) {
  const locale = await requireLocale(params)
  const person = await getPersonRecord((await params).id)
  if (!person || person.deletedAt) notFound()
  const t = translator(locale)
  const record = paths.admin.person(locale, person.id)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={record}>{person.names[0]?.written ?? t("person.untold")}</a>}
        title={t("person.edit_title")}
      />
      <PersonForm
        locale={locale}
        action={updatePerson.bind(null, { locale, id: person.id })}
        values={formValues(personInputOf(person))}
        version={person.version}
        cancelHref={record}
      />
    </main>
  )
}
