import { Fragment } from "react"
import { fillPlace } from "@/components/courses/fill-place"
import { missingParts, type Completeness } from "@/lib/courses/completeness"
import type { Locale } from "@/lib/i18n/locale"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"

type Props = {
  locale: Locale
  course: Parameters<typeof fillPlace>[1] & { completeness: Completeness; may: { edit: boolean } }
}

/** What is missing of a course, by name, each leading to the place where it is filled in. */
export function MissingList({ locale, course }: Props) {
  const t = translator(locale)
  const missing = missingParts(course.completeness)
  return (
    <p className="small quiet missing-parts">
      {missing.length === 0 ? (
        t("missing.nothing")
      ) : (
        <>
          {t("missing.label")}
          {separators[locale].colon}
          {missing.map((part, at) => (
            <Fragment key={part}>
              {at > 0 && separators[locale].comma}
              {course.may.edit ? <a href={fillPlace(locale, course, part)}>{t(`part.${part}`)}</a> : t(`part.${part}`)}
            </Fragment>
          ))}
        </>
      )}
    </p>
  )
}
