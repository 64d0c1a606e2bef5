import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { officeFilterOptions } from "@/app/[locale]/admin/courses/filter-options"
import { WhichCourses } from "@/components/courses/which-courses"
import { MissingGroups } from "@/components/courses/missing-groups"
import { ButtonLink } from "@/components/ui/button-link"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { countMissing } from "@/lib/courses/list-queries"
import { knownOf, missingByWorth, worthOf } from "@/lib/courses/worth"
import { readCourseFilter, writeCourseFilter } from "@/lib/filters/course-filter"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("missing.title") }
}

export default async function CompletenessPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { filter } = await readCourseFilter(await searchParams, ["program", "year"])
  const [overview, options] = await Promise.all([countMissing(filter), officeFilterOptions(locale)])
  const chosen = writeCourseFilter(filter)
  const number = (value: number) => formatNumber(locale, value)
  const { known, asked } = knownOf(overview)
  const parts = missingByWorth(overview)
  const nameOf = new Map(options.programs.map(({ value, label }) => [value, label.trim()]))
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.courses(locale)}>{t("office.courses")}</a>}
        title={t("missing.title")}
        about={t("missing.about")}
        actions={
          <ButtonLink href={paths.admin.courseGrid(locale, { ...chosen, missing: "any" })} look="primary">
            {t("grid.open")}
          </ButtonLink>
        }
      />
      <WhichCourses locale={locale} address={paths.admin.missing(locale)} chosen={chosen} options={options} />
      {overview.courses === 0 ? (
        <EmptyState fact={t("missing.none")} action={<a href={paths.admin.missing(locale)}>{t("list.show_all")}</a>} />
      ) : (
        <div className="missing-tables">
          <p>
            {t("missing.summary", {
              count: overview.courses,
              complete: number(overview.complete),
              known: number(known),
              asked: number(asked),
              share: formatPercent(locale, asked === 0 ? 1 : known / asked),
            })}
          </p>
          {parts.length === 0 ? (
            <p>{t("missing.all_known")}</p>
          ) : (
            <DataTable
              id="missing-parts"
              caption={t("missing.by_part")}
              dense
              className="register missing-groups"
              columns={[
                { key: "what", label: t("missing.what") },
                { key: "missing", label: t("missing.courses_without"), numeric: true },
                { key: "asked", label: t("missing.courses_asked"), numeric: true },
                { key: "show", label: <span className="hidden">{t("missing.show_list")}</span> },
              ]}
            >
              {parts.map(({ part, missing, asked: of }) => (
                <tr key={part}>
                  <th scope="row">{t(`part.${part}`)}</th>
                  <td className="num" data-label={t("missing.courses_without")}>
                    {number(missing)}
                  </td>
                  <td className="num" data-label={t("missing.courses_asked")}>
                    {number(of)}
                  </td>
                  <td>
                    <a href={paths.admin.courses(locale, { ...chosen, missing: part })}>
                      {t("missing.show_list")}
                      <span className="hidden"> {t(`part.${part}`)}</span>
                    </a>
                  </td>
                </tr>
              ))}
            </DataTable>
          )}
          <MissingGroups
            id="missing-by-program"
            locale={locale}
            caption={t("missing.by_program")}
            head={t("course.program")}
            groups={overview.byProgram
              .toSorted((a, b) => worthOf(b) - worthOf(a))
              .map(({ program, ...counts }) => ({
                key: program ?? "",
                label: program === null ? t("missing.no_program") : (nameOf.get(program) ?? program),
                counts,
                // what lies in the chosen program itself has no list of its own
                query: program === null || program === chosen.program ? null : { ...chosen, program },
              }))}
          />
          <MissingGroups
            id="missing-by-year"
            locale={locale}
            caption={t("missing.by_year")}
            head={t("by.year")}
            groups={overview.byYear.map(({ year, ...counts }) => ({
              key: String(year),
              label: year === null ? t("value.not_known") : String(year),
              counts,
              query: { ...chosen, year: year ?? "unknown" },
            }))}
          />
        </div>
      )}
    </main>
  )
}
