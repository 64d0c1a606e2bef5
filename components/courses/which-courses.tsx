import { Filters } from "@/components/forms/filters"
import type { Option } from "@/components/forms/options"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Narrowing = { name: string; label: string; value: string | null | undefined; options: readonly Option[] }

type Props = {
  locale: Locale
  /** The page, without a query. */
  address: string
  chosen: { program?: string | number; year?: string | number }
  options: { programs: readonly Option[]; years: readonly Option[] }
  /** What else the courses can be narrowed to there. */
  more?: readonly Narrowing[]
}

/** Which courses a page of the office looks at: of a program, of a year. */
export function WhichCourses({ locale, address, chosen, options, more = [] }: Props) {
  const t = translator(locale)
  const filters: Narrowing[] = [
    { name: "program", label: t("course.program"), value: chosen.program?.toString(), options: options.programs },
    { name: "year", label: t("by.year"), value: chosen.year?.toString(), options: options.years },
    ...more,
  ]
  return (
    <Filters
      action={address}
      filters={filters.map(filter => ({ ...filter, blank: t("form.all") }))}
      words={{ apply: t("form.filter"), clear: t("form.clear") }}
      clearHref={address}
    />
  )
}
