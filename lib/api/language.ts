import { valuesOf, type QueryParams, type QueryProblem } from "@/lib/filters/query"
import { defaultLocale, isLocale, locales, type Locale } from "@/lib/i18n/locale"

/** `lang`: of the labels and texts, in what is made in one language. */
export function readLanguage(params: QueryParams): { lang: Locale; problems: QueryProblem[] } {
  const [value, ...more] = valuesOf(params, "lang")
  const known = value === undefined || isLocale(value)
  const wrong = known ? more : [value, ...more]
  return {
    lang: value !== undefined && isLocale(value) ? value : defaultLocale,
    problems: wrong.map(each => ({ name: "lang", value: each, allowed: `one of ${locales.join(", ")}` })),
  }
}
