import { FigureValue } from "@/components/ui/figure-value"
import { LocalizedText } from "@/components/ui/localized-text"
import { Meter } from "@/components/ui/meter"
import { Period } from "@/components/ui/period"
import { StateBox } from "@/components/ui/state-box"
import { Tag } from "@/components/ui/tag"
import { completenessParts, missingParts, scoreOf } from "@/lib/courses/completeness"
import type { CourseRow } from "@/lib/courses/list-queries"
import { countryName, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { locale: Locale; course: CourseRow }

export function CourseRegisterRow({ locale, course }: Props) {
  const t = translator(locale)
  const { trainees, completeness } = course
  const { asked } = scoreOf(completeness)
  const missing = missingParts(completeness).map(part => t(`part.${part}`))
  const note = course.isStage
    ? t("course.stage")
    : course.kind !== "course"
      ? t(`kind.${course.kind}`)
      : course.mode && course.mode !== "dispatch"
        ? t(`mode.${course.mode}`)
        : null
  return (
    <tr>
      <th scope="row">
        <a href={paths.admin.course(locale, course.slug)}>
          <LocalizedText text={course.title} locale={locale} named={false} />
        </a>
        {note && <small>{note}</small>}
      </th>
      <td className="country">
        {course.countries.map((code, at) => (
          <span key={code}>
            {at > 0 && " "}
            <abbr title={countryName(locale, code)}>{code}</abbr>
          </span>
        ))}
      </td>
      <td className="period">
        <Period locale={locale} start={course.startsOn} end={course.endsOn} />
      </td>
      <td className="num" data-label={t("course.trainees")}>
        <FigureValue
          locale={locale}
          value={trainees.value}
          about={trainees.precision === "about"}
          more={trainees.precision === "at-least"}
        />
      </td>
      <td
        className="complete"
        title={missing.length > 0 ? t("missing.label") + separators[locale].colon + listOf(locale, missing) : undefined}
      >
        <Meter
          parts={completenessParts
            .filter(part => completeness[part] !== "not-asked")
            .map(part => completeness[part] === "known")}
          of={t("missing.of", { asked })}
          label={t("missing.of_hidden", { asked })}
        />
      </td>
      <td className="state">
        <StateBox open={!course.published || course.deletedAt !== null}>
          {t(course.deletedAt ? "state.deleted" : course.published ? "state.published" : "state.draft")}
        </StateBox>
        {course.life !== "held" && (
          <Tag tone={course.life === "planned" ? "planned" : "warn"}>{t(`life.${course.life}`)}</Tag>
        )}
      </td>
    </tr>
  )
}
