import type { Metadata } from "next"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { copyRoster } from "@/app/[locale]/admin/courses/[slug]/roster/actions"
import { Form } from "@/components/forms/form"
import type { OptionGroup } from "@/components/forms/options"
import { Select } from "@/components/forms/select"
import { SubmitButton } from "@/components/forms/submit-button"
import { RosterTable } from "@/components/participations/roster-table"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { formatPeriod } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { getRoster, listEarlierRosters, type EarlierRoster } from "@/lib/participations/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("roster.copy") }
}

/** Last year's roster, taken over: which one, then who. */
export default async function RosterCopyPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const roster = await getRoster(slug)
  if (!roster) notFound()
  if (roster.course.slug !== slug) permanentRedirect(paths.admin.rosterCopy(locale, roster.course.slug))
  const t = translator(locale)
  const earlier = await listEarlierRosters(slug)
  const { from } = await searchParams
  const chosen = earlier.find(one => one.course.slug === from)
  const source = chosen ? await getRoster(chosen.course.slug) : null
  const there = new Set(roster.rows.map(row => `${row.person.id} ${row.role}`))
  const rows = source?.rows.filter(row => !there.has(`${row.person.id} ${row.role}`)) ?? []
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.courseRoster(locale, slug)}>{t("roster.title")}</a>}
        title={t("roster.copy")}
        about={t("roster.copy_about")}
      />
      {earlier.length === 0 ? (
        <EmptyState
          fact={t("roster.copy_none")}
          action={<a href={paths.admin.courseRoster(locale, slug)}>{t("roster.title")}</a>}
        />
      ) : (
        <Section id="from" title={t("roster.copy_from")}>
          <form method="get" action={paths.admin.rosterCopy(locale, slug)}>
            <Select
              name="from"
              label={t("roster.copy_from")}
              labelHidden
              value={chosen?.course.slug}
              options={byProgram(locale, earlier)}
            />
            <p className="decision">
              <Button>{t("roster.copy_show")}</Button>
            </p>
          </form>
        </Section>
      )}
      {source && (
        <Section id="who" title={t("roster.copy_who")} className="stacked">
          {rows.length === 0 ? (
            <p>{t("roster.copy_all_there")}</p>
          ) : (
            <Form
              locale={locale}
              action={copyRoster.bind(null, {
                locale,
                courseId: roster.course.id,
                fromId: source.course.id,
                slug,
              })}
              order={["rows"]}
            >
              <RosterTable id="copy-table" locale={locale} slug={source.course.slug} rows={rows} ticks="ticked" />
              <p className="decision">
                <SubmitButton>{t("roster.copy_go")}</SubmitButton>
              </p>
            </Form>
          )}
        </Section>
      )}
    </main>
  )
}

/** The nearest program first, as the rosters come. */
function byProgram(locale: Locale, earlier: readonly EarlierRoster[]): OptionGroup[] {
  const t = translator(locale)
  return [...new Set(earlier.map(({ program }) => program.slug))].map(slug => {
    const rosters = earlier.filter(({ program }) => program.slug === slug)
    return {
      label: pickText(rosters[0]?.program.names, locale)?.value ?? slug,
      options: rosters.map(({ course, people }) => ({
        value: course.slug,
        label: t("roster.copy_choice", {
          title: pickText(course.title, locale)?.value ?? t("text.untitled"),
          period: formatPeriod(locale, course.startsOn, course.endsOn),
          count: people,
        }),
      })),
    }
  })
}
