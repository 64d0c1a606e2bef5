import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { removeFromRoster } from "@/app/[locale]/admin/courses/[slug]/roster/actions"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { RosterTable } from "@/components/participations/roster-table"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { getRosterRow } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("roster.remove") }
}

export default async function RosterRemovalPage({ params }: Props) {
  const locale = await requireLocale(params)
  const { slug, id } = await params
  const found = await getRosterRow(slug, id)
  if (!found) notFound()
  const { course, row } = found
  if (course.slug !== slug) permanentRedirect(paths.admin.rosterRemoval(locale, course.slug, id))
  const t = translator(locale)
  const roster = paths.admin.courseRoster(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={roster}>{t("roster.title")}</a>}
        title={t("roster.remove_title")}
        about={t("roster.remove_about")}
      />
      <RosterTable id="removal-table" locale={locale} slug={slug} rows={[row]} scores />
      <Form locale={locale} action={removeFromRoster.bind(null, { locale, id, slug })} version={row.version}>
        <p className="decision">
          <SubmitButton>{t("roster.remove")}</SubmitButton>
          <ButtonLink href={roster}>{t("roster.back")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
