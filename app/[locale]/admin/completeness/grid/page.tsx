import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { editCourseCells } from "@/app/[locale]/admin/completeness/grid/actions"
import { officeFilterOptions } from "@/app/[locale]/admin/courses/filter-options"
import { WhichCourses } from "@/components/courses/which-courses"
import { CellEditing } from "@/components/cells/cell-editing"
import type { CellColumn } from "@/components/cells/cells-context"
import { CourseGrid } from "@/components/courses/course-grid"
import { GridKeys } from "@/components/forms/grid-keys"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Pagination } from "@/components/ui/pagination"
import { TableNotes } from "@/components/ui/table-notes"
import { cellTexts, courseCells, isTitleCell, titleCells, type CourseCell } from "@/lib/courses/cells"
import { listCourseGrid, readGridQuery } from "@/lib/courses/list-queries"
import { writeCourseFilter } from "@/lib/filters/course-filter"
import type { LocalText } from "@/lib/i18n/locale"
import { localeNames } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { paths } from "@/lib/paths"
import { listTopicChoices } from "@/lib/topics/queries"
import { courseModes, fields } from "@/lib/words"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("grid.title") }
}

/** Courses by what should be known of them: seen at a glance, and filled in where it is missing. */
export default async function GridPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const query = await readGridQuery(await searchParams)
  const [list, options, organizations, topics] = await Promise.all([
    listCourseGrid(query),
    officeFilterOptions(locale),
    listTypedNames(locale),
    listTopicChoices(locale),
  ])
  const chosen = writeCourseFilter(query.filter)
  const address = (page: number) =>
    paths.admin.courseGrid(locale, { ...chosen, missing: query.missing, page: page === 1 ? null : page })
  const labels = Object.fromEntries(
    courseCells.map(cell => [
      cell,
      isTitleCell(cell) ? t("grid.title_in", { language: localeNames[titleCells[cell]] }) : t(`grid.cell_${cell}`),
    ]),
  ) as Record<CourseCell, string>
  const blank = (label: string) => ({ value: "", label })
  const more: Partial<Record<CourseCell, Omit<CellColumn, "label">>> = {
    program: { options: [blank(t("course.no_program")), ...options.programs] },
    field: {
      options: [
        blank(t("course.field_from_program")),
        ...fields.map(field => ({ value: field, label: t(`field.${field}`) })),
      ],
    },
    mode: {
      options: [blank(t("value.not_known")), ...courseModes.map(mode => ({ value: mode, label: t(`mode.${mode}`) }))],
    },
    recipient: { list: "organization-names" },
    provider: { list: "organization-names" },
    host: { list: "organization-names" },
    topics: { list: "topic-names" },
  }
  const typedName = new Map(organizations.map(({ slug, name }) => [slug, name]))
  const topicName = new Map(topics.map(({ slug, names }) => [slug, pickText(names, locale)?.value ?? slug]))
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <>
            <a href={paths.admin.courses(locale)}>{t("office.courses")}</a>
            {" › "}
            <a href={paths.admin.missing(locale, chosen)}>{t("missing.title")}</a>
          </>
        }
        title={t("grid.title")}
        about={t("grid.about")}
      />
      <WhichCourses
        locale={locale}
        address={paths.admin.courseGrid(locale)}
        chosen={chosen}
        options={options}
        more={[
          {
            name: "field",
            label: t("course.field"),
            value: chosen.field?.toString(),
            options: fields.map(field => ({ value: field, label: t(`field.${field}`) })),
          },
          {
            name: "missing",
            label: t("grid.which"),
            value: query.missing,
            options: [{ value: "any", label: t("grid.incomplete") }],
          },
        ]}
      />
      {list.total === 0 ? (
        <EmptyState
          fact={t("missing.none")}
          action={<a href={paths.admin.courseGrid(locale)}>{t("list.show_all")}</a>}
        />
      ) : (
        <>
          <datalist id="organization-names">
            {organizations.map(({ slug, name }) => (
              <option key={slug} value={name} />
            ))}
          </datalist>
          <datalist id="topic-names">
            {[...topicName].map(([slug, name]) => (
              <option key={slug} value={name} />
            ))}
          </datalist>
          <TableNotes
            notes={[
              <>
                <span className="box open" aria-hidden="true" /> {t("grid.missing")}
                {" · "}
                <span className="dot" aria-hidden="true" /> {t("grid.not_asked")}
              </>,
            ]}
          />
          <GridKeys>
            <CellEditing
              rows={list.items.map(({ course, mayEdit }) => ({
                id: course.id,
                version: course.version,
                name: pickText(course.title as LocalText, locale)?.value ?? t("text.untitled"),
                cells: mayEdit
                  ? cellTexts(course, {
                      locale,
                      organization: slug => typedName.get(slug) ?? slug,
                      topic: slug => topicName.get(slug) ?? slug,
                    })
                  : {},
              }))}
              action={editCourseCells.bind(null, { locale })}
              columns={Object.fromEntries(courseCells.map(cell => [cell, { label: labels[cell], ...more[cell] }]))}
              words={{
                keys: t("grid.keys"),
                saved: t("roster.cell_saved"),
                undone: t("roster.cell_undone"),
                nothingToUndo: t("roster.cell_nothing_to_undo"),
                unreached: t("roster.cell_unreached"),
                leftOut: t("grid.left_out"),
                cell: t("roster.scores_of", { label: "{label}", name: "{name}" }),
              }}
            >
              <CourseGrid id="grid-caption" locale={locale} rows={list.items} labels={labels} />
            </CellEditing>
          </GridKeys>
          <Pagination
            page={list.page}
            pageCount={Math.ceil(list.total / list.pageSize)}
            href={address}
            words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
          />
        </>
      )}
    </main>
  )
}
