import type { ReactNode } from "react"
import { GridCell } from "@/components/cells/grid-cell"
import { fillPlace } from "@/components/courses/fill-place"
import { numberText } from "@/components/courses/people-text"
import { LocalizedText } from "@/components/ui/localized-text"
import { cellState, courseCells, partOfCell, titleCells, type CourseCell } from "@/lib/courses/cells"
import { scoreOf } from "@/lib/courses/completeness"
import type { GridRow } from "@/lib/courses/list-queries"
import { countryName, formatDay, listOf } from "@/lib/i18n/format"
import { isInferred } from "@/lib/dates/partial-date"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator, type Translate } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { toWord } from "@/lib/words"

type Props = { id: string; locale: Locale; rows: readonly GridRow[]; labels: Readonly<Record<CourseCell, string>> }

/** Courses and what should be known of them: what is known as a text, what is missing as an open square, what is not asked as a dot. */
export function CourseGrid({ id, locale, rows, labels }: Props) {
  const t = translator(locale)
  return (
    <div className="grid-frame" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="data dense register course-grid">
        <caption id={id} className="hidden">
          {t("grid.caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("record.course")}</th>
            {courseCells.map(cell => (
              <th key={cell} scope="col">
                {labels[cell]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const { course, completeness, mayEdit } = row
            return (
              <tr key={course.id}>
                <th scope="row">
                  <a href={(mayEdit ? paths.admin.editCourse : paths.admin.course)(locale, course.slug)}>
                    <LocalizedText text={course.title as LocalText} locale={locale} named={false} />
                  </a>
                  <small className="below">{t("missing.score_known", scoreOf(completeness))}</small>
                </th>
                {courseCells.map(cell => {
                  const state = cellState(cell, course, completeness)
                  const shown = shownIn(cell, row, locale, t)
                  const isBlank = shown === null
                  return (
                    <GridCell
                      key={cell}
                      id={course.id}
                      field={cell}
                      label={labels[cell]}
                      className={isBlank ? state : "known"}
                      href={
                        !mayEdit || (isBlank && state === "not-asked")
                          ? undefined
                          : fillPlace(locale, course, partOfCell[cell])
                      }
                    >
                      {isBlank ? (
                        <>
                          <span className={state === "missing" ? "box open" : "dot"} aria-hidden="true" />
                          <span className="hidden">{t(state === "missing" ? "grid.missing" : "grid.not_asked")}</span>
                        </>
                      ) : (
                        <>
                          {shown}
                          {state === "missing" && (
                            <>
                              {" "}
                              <span className="box open" aria-hidden="true" />
                              <span className="hidden">{t("grid.not_exact")}</span>
                            </>
                          )}
                        </>
                      )}
                    </GridCell>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What is known, as it is read; null where there is nothing. */
function shownIn(cell: CourseCell, { course, effective, named }: GridRow, locale: Locale, t: Translate): ReactNode {
  const names = (rows: readonly { names: unknown; slug: string }[]) =>
    rows.length === 0
      ? null
      : listOf(
          locale,
          rows.map(({ names: each, slug }) => pickText(each as LocalText, locale)?.value ?? slug),
        )
  const day = (date: string | null) =>
    date === null ? null : formatDay(locale, date, "short") + (isInferred(date) ? " ?" : "")
  const organizations = (role: string) =>
    names(course.organizations.filter(row => row.role === role).map(row => row.organization))
  const number = (role: string, fromRoster: number | null) => {
    const row = course.headCounts.find(each => each.roleKey === role)
    if (row) return numberText(locale, row.total, toWord(row.precision))
    return fromRoster === null ? null : t("grid.from_roster", { number: fromRoster })
  }
  switch (cell) {
    case "titleEn":
    case "titleJa":
    case "titleMn":
      return (course.title as LocalText)[titleCells[cell]] ?? null
    case "program":
      return course.program && names([course.program])
    case "field":
      return course.field
        ? t(`field.${course.field}`)
        : effective.field && t("grid.from_program", { value: t(`field.${effective.field}`) })
    case "mode":
      return course.mode && t(`mode.${course.mode}`)
    case "startsOn":
    case "endsOn":
      return day(course[cell])
    case "places":
      return (
        course.places
          .map(
            place =>
              pickText(place.name as LocalText, locale)?.value ??
              pickText(place.province as LocalText, locale)?.value ??
              (place.country ? countryName(locale, place.country) : "–"),
          )
          .join("; ") || null
      )
    case "countries": {
      const codes = course.countries.length > 0 ? course.countries : effective.countries
      const text = codes.join(" ")
      return text === "" ? null : course.countries.length > 0 ? text : t("grid.from_program", { value: text })
    }
    case "recipient":
      return organizations("recipient") ?? course.headCounts.find(row => row.roleKey === "trainee")?.who ?? null
    case "provider":
    case "host":
      return organizations(cell)
    case "trainee":
      return number("trainee", named.trainees)
    case "instructor":
      return number("instructor", named.instructors)
    case "topics":
      return names(course.topics.map(({ topic }) => topic))
    case "result":
      return pickText(course.result as LocalText, locale)?.value ?? null
    case "sources":
      return course.sources.map(({ source }) => source.code).join(", ") || null
    case "reason":
      return pickText(course.lifeReason as LocalText, locale)?.value ?? null
    case "newDates":
      return (
        course.postponedTo &&
        (pickText(course.postponedTo.title as LocalText, locale)?.value ?? course.postponedTo.slug)
      )
  }
}
