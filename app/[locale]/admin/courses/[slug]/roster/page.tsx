import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { addToRoster, changeRosterRows, editRosterCells } from "@/app/[locale]/admin/courses/[slug]/roster/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { ManyForm } from "@/components/participations/many-form"
import { OverlapNotice } from "@/components/people/overlap-notice"
import { RosterForm } from "@/components/participations/roster-form"
import { RosterSummary } from "@/components/participations/roster-summary"
import { ButtonLink } from "@/components/ui/button-link"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { getRoster } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"
import { listRosterOverlaps } from "@/lib/people/once"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("roster.title") }
}

export default async function RosterPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const roster = await getRoster(slug)
  if (!roster) notFound()
  const { course, rows, tally } = roster
  if (course.slug !== slug) permanentRedirect(paths.admin.courseRoster(locale, course.slug))
  const t = translator(locale)
  const organizations = await listTypedNames(locale)
  const title = pickText(course.title, locale)?.value ?? t("text.untitled")
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {" › "}
            <a href={paths.admin.course(locale, slug)}>{course.code ?? title}</a>
          </>
        }
        title={t("roster.title")}
        about={listOf(locale, [title, formatPeriod(locale, course.startsOn, course.endsOn)], "narrow")}
        actions={
          <>
            {rows.length > 0 && (
              <>
                <ButtonLink href={paths.admin.courseScores(locale, slug)}>{t("roster.scores")}</ButtonLink>
                <ButtonLink href={paths.admin.courseCertificates(locale, slug)}>{t("certificate.list")}</ButtonLink>
                <ButtonLink href={paths.admin.rosterExport(locale, slug)}>{t("import.take_out")}</ButtonLink>
              </>
            )}
            <ButtonLink href={paths.admin.rosterCopy(locale, slug)}>{t("roster.copy")}</ButtonLink>
            <ButtonLink href={paths.admin.newImport(locale, { course: slug })}>{t("import.upload")}</ButtonLink>
          </>
        }
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <OverlapNotice locale={locale} overlaps={await listRosterOverlaps(course.id)} />
      <Section id="tally" title={t("roster.tally")} about={t("roster.tally_about", { smallest: tally.smallest })}>
        <RosterSummary locale={locale} tally={tally} />
      </Section>
      <Section id="people" title={t("roster.named_people")} about={t("roster.named_people_about")} className="stacked">
        {rows.length === 0 ? (
          <EmptyState fact={t("roster.none")} action={<a href="#add">{t("roster.none_action")}</a>} />
        ) : (
          <ManyForm
            locale={locale}
            slug={slug}
            rows={rows}
            action={changeRosterRows.bind(null, { locale, courseId: course.id, slug })}
            saveCells={editRosterCells.bind(null, { locale, courseId: course.id, slug })}
            nameOfOrganization={one => organizations.find(({ slug: other }) => other === one)?.name ?? one}
          />
        )}
      </Section>
      <Section id="add" title={t("roster.add")} about={t("roster.add_about")} className="stacked no-print">
        <p className="small quiet grid-hint">{t("roster.keys")}</p>
        <RosterForm
          locale={locale}
          action={addToRoster.bind(null, { locale, courseId: course.id, slug })}
          matchesHref={paths.admin.rosterMatches(locale, slug)}
          organizations={organizations.flatMap(({ name, aliases }) => [name, ...aliases])}
        />
      </Section>
    </main>
  )
}
