import { LifeTag } from "@/components/courses/life-tag"
import { hasPlace, PlaceText } from "@/components/courses/place-text"
import { PublicNumber } from "@/components/courses/public-number"
import { DataTable } from "@/components/ui/data-table"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { TableNotes } from "@/components/ui/table-notes"
import { isInferred } from "@/lib/dates/partial-date"
import type { PublicCourseItem } from "@/lib/courses/public-queries"
import { toldLife } from "@/lib/courses/told-life"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  id: string
  locale: Locale
  caption: string
  courses: readonly PublicCourseItem[]
  today: string
  days?: boolean
  country?: boolean
}

/** Courses as a table; on a small screen a course is a few lines. */
export function CourseTable({ id, locale, caption, courses, today, days, country }: Props) {
  const t = translator(locale)
  const numbers = courses.flatMap(course => [course.participations, ...(days ? [course.days] : [])])
  return (
    <>
      <DataTable
        id={id}
        caption={caption}
        captionHidden
        className="courses"
        columns={[
          { key: "period", label: t("course_page.period"), className: "when" },
          { key: "course", label: t("course_page.course_and_place") },
          ...(country ? [{ key: "country", label: t("by.country") }] : []),
          ...(days ? [{ key: "days", label: t("course_page.days"), numeric: true }] : []),
          { key: "participations", label: t("measure.participations"), numeric: true },
        ]}
      >
        {courses.map(course => (
          <tr key={course.slug}>
            <td className="when">
              <Period locale={locale} start={course.startsOn} end={course.endsOn} />
            </td>
            <th scope="row">
              <a href={paths.course(locale, course.slug)}>
                <LocalizedText text={course.title} locale={locale} named={false} />
              </a>
              <CourseLine {...{ locale, course, today }} country={!country} />
            </th>
            {country && <td className="country">{countries(course, locale)}</td>}
            {days && (
              <td className="num" data-label={t("course_page.days")}>
                <PublicNumber locale={locale} number={course.days} />
              </td>
            )}
            <td className="num" data-label={t("measure.participations")}>
              <PublicNumber locale={locale} number={course.participations} />
            </td>
          </tr>
        ))}
      </DataTable>
      <TableNotes
        notes={[
          numbers.some(({ value }) => value === null) && t("mark.not_known_short"),
          numbers.some(({ precision }) => precision === "about") && t("mark.about_short"),
          numbers.some(({ precision }) => precision === "at-least") && t("course_page.at_least_mark"),
          courses.some(({ startsOn, endsOn }) => isInferred(startsOn) || isInferred(endsOn)) &&
            t("mark.inferred_short"),
        ]}
      />
    </>
  )
}

const countries = (course: PublicCourseItem, locale: Locale) =>
  listOf(
    locale,
    course.countries.map(code => countryName(locale, code)),
  )

type LineProps = { locale: Locale; course: PublicCourseItem; today: string; country: boolean }

/** Below the title: where, and what should be known before one counts it. */
function CourseLine({ locale, course, today, country }: LineProps) {
  const t = translator(locale)
  const [place] = course.places.filter(hasPlace)
  const life = toldLife(course, today)
  const isKind = course.kind !== "course"
  return (
    <>
      {place && (
        <small>
          <PlaceText locale={locale} place={place} country={country} />
        </small>
      )}
      {(life !== "held" || isKind || course.partOf) && (
        <small className="marks">
          {life !== "held" && <LifeTag locale={locale} life={life} />}
          {isKind && <span>{t(`kind.${course.kind}`)}</span>}
          {course.partOf && (
            <span>
              {t("course_page.stage_of", {
                course: pickText(course.partOf.title, locale)?.value ?? course.partOf.slug,
              })}
            </span>
          )}
        </small>
      )}
    </>
  )
}
