import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { takeOutOwnData } from "@/app/[locale]/admin/people/[id]/own-data/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { ExportDoor } from "@/components/imports/export-door"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { openExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"
import { erasureSubject } from "@/lib/people/erasure"
import { getPersonRecord } from "@/lib/people/queries"

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("own-data.title") }
}

/** All that is kept about a person, as a file for that person. */
export default async function OwnDataPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  await requireEditor(erasureSubject)
  const person = await getPersonRecord((await params).id)
  if (!person || person.erasedAt) notFound()
  const t = translator(locale)
  const page = paths.admin.person(locale, person.id)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={page}>{person.names[0]?.written ?? t("person.untold")}</a>}
        title={t("own-data.title")}
        about={`${t("own-data.about")} ${t("export.about")}`}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <ExportDoor
        locale={locale}
        passphrase={await openExport("person.exported", person.id)}
        action={takeOutOwnData.bind(null, { locale, id: person.id })}
        files={[{ label: t("own-data.file"), href: paths.admin.personDataFile(locale, person.id) }]}
        back={page}
      />
    </main>
  )
}
