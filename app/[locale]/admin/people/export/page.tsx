import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { takeOutPeople } from "@/app/[locale]/admin/people/export/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { ExportDoor } from "@/components/imports/export-door"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { openPeopleExport } from "@/lib/imports/exports"
import { paths } from "@/lib/paths"
import { countListedPeople, readPersonQuery } from "@/lib/people/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("export.people") }
}

export default async function PeopleExportPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const { search, state, country } = await readPersonQuery(given)
  const query = { ...(search && { q: search }), ...(state !== "all" && { state }), ...(country && { country }) }
  const count = await countListedPeople({ search, state, country, page: 1 })
  const people = paths.admin.people(locale, query)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={people}>{t("office.people")}</a>}
        title={t("export.people")}
        about={`${t("export.people_count", { count })} ${t("export.about")}`}
      />
      <DoneNotice locale={locale} done={given.done} />
      <ExportDoor
        locale={locale}
        passphrase={await openPeopleExport(count)}
        action={takeOutPeople.bind(null, { locale, query })}
        files={(["xlsx", "csv"] as const).map(format => ({
          label: t(`export.${format}`),
          href: paths.admin.peopleFile(locale, { ...query, format }),
        }))}
        back={people}
      />
    </main>
  )
}
