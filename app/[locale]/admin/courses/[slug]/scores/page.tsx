import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { scoreRoster } from "@/app/[locale]/admin/courses/[slug]/roster/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { ScoresForm } from "@/components/participations/scores-form"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { formatPeriod, listOf } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getRoster } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("roster.scores") }
}

export default async function ScoresPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const roster = await getRoster(slug)
  if (!roster) notFound()
  const { course, rows } = roster
  if (course.slug !== slug) permanentRedirect(paths.admin.courseScores(locale, course.slug))
  const t = translator(locale)
  const title = pickText(course.title, locale)?.value ?? t("text.untitled")
  const rosterHref = paths.admin.courseRoster(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={rosterHref}>{t("roster.title")}</a>}
        title={t("roster.scores")}
        about={listOf(locale, [title, formatPeriod(locale, course.startsOn, course.endsOn)], "narrow")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <p className="small quiet grid-hint">{t("roster.scores_about")}</p>
      {rows.length === 0 ? (
        <EmptyState fact={t("roster.none")} action={<a href={rosterHref}>{t("roster.none_action")}</a>} />
      ) : (
        <ScoresForm
          locale={locale}
          action={scoreRoster.bind(null, { locale, courseId: course.id, slug })}
          rows={rows}
        />
      )}
    </main>
  )
}
