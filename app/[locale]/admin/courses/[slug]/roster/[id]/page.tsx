import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateRosterRow } from "@/app/[locale]/admin/courses/[slug]/roster/actions"
import { RosterRowForm } from "@/components/participations/roster-row-form"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { rosterRowInput, rosterRowValues } from "@/lib/participations/form-values"
import { getRosterRow } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("roster.row_title") }
}

export default async function RosterRowPage({ params }: Props) {
  const locale = await requireLocale(params)
  const { slug, id } = await params
  const found = await getRosterRow(slug, id)
  if (!found) notFound()
  const { course, row } = found
  if (course.slug !== slug) permanentRedirect(paths.admin.rosterRow(locale, course.slug, id))
  const t = translator(locale)
  const names = await listTypedNames(locale)
  const nameOf = (organization: string) => names.find(one => one.slug === organization)?.name ?? organization
  const roster = paths.admin.courseRoster(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={roster}>{t("roster.title")}</a>}
        title={row.person.names[0] ?? t("person.untold")}
        about={<a href={paths.admin.person(locale, row.person.id)}>{t("roster.person_page")}</a>}
        actions={<ButtonLink href={paths.admin.rosterRemoval(locale, slug, id)}>{t("roster.remove")}</ButtonLink>}
      />
      <RosterRowForm
        locale={locale}
        action={updateRosterRow.bind(null, { locale, id, slug })}
        values={rosterRowValues(rosterRowInput(row, nameOf))}
        version={row.version}
        organizations={names.flatMap(({ name, aliases }) => [name, ...aliases])}
        rankIs={row.rank && t("rank.is", { band: t(row.band ? `rank_band.${row.band}` : "rank.not_mapped") })}
        cancelHref={roster}
      />
    </main>
  )
}
