import type { Option } from "@/components/forms/options"
import { listCourseFilterValues } from "@/lib/courses/list-queries"
import { compareText, countryName } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listProgramChoices } from "@/lib/programs/queries"

/** What the lists of courses in the office can be narrowed to. */
export async function officeFilterOptions(
  locale: Locale,
): Promise<{ programs: Option[]; countries: Option[]; years: Option[] }> {
  const [values, programs] = await Promise.all([listCourseFilterValues(), listProgramChoices(undefined, "read")])
  const compare = compareText(locale)
  return {
    programs: programs.map(({ slug, names, depth }) => ({
      value: slug,
      label: `${"\u2003".repeat(depth)}${pickText(names, locale)?.value ?? slug}`,
    })),
    countries: values.countries
      .map(code => ({ value: code, label: countryName(locale, code) }))
      .sort((a, b) => compare(a.label, b.label)),
    years: [
      ...values.years.toSorted((a, b) => b - a).map(year => ({ value: String(year), label: String(year) })),
      ...(values.withoutYear ? [{ value: "unknown", label: translator(locale)("value.not_known") }] : []),
    ],
  }
}
