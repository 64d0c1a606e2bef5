import { db } from "@/lib/db"
import { compareText, countryName, formatFiscalYear } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listPublicPrograms, type ProgramNode } from "@/lib/programs/public-queries"
import { listPublicTopics } from "@/lib/topics/public-queries"
import { courseKinds, courseLives, courseModes } from "@/lib/words"

type Option = { value: string; label: string }

/** What a visitor can choose from, filter by filter: only what occurs among published courses. */
export type FilterOptions = Record<
  "year" | "fiscalYear" | "field" | "program" | "topic" | "country" | "mode" | "kind" | "life",
  Option[]
>

export async function filterOptions(locale: Locale): Promise<FilterOptions> {
  const t = translator(locale)
  const [seen, programs, topics] = await Promise.all([occurring(), listPublicPrograms(), listPublicTopics()])
  const compare = compareText(locale)
  const notKnown = { value: "unknown", label: t("value.not_known") }
  const orNotKnown = (options: Option[], isThere: boolean) => (isThere ? [...options, notKnown] : options)
  const years = (numbers: number[], label: (year: number) => string) =>
    [...numbers].sort((a, b) => b - a).map(year => ({ value: String(year), label: label(year) }))
  return {
    year: orNotKnown(years(seen.years, String), seen.withoutYear),
    fiscalYear: orNotKnown(
      years(seen.fiscalYears, year => formatFiscalYear(locale, year)),
      seen.withoutFiscalYear,
    ),
    field: (["engineering", "medical", "other"] as const).map(field => ({ value: field, label: t(`field.${field}`) })),
    program: programs.flatMap(root => programOptions(root, locale, 0)),
    topic: orNotKnown(
      topics
        .map(({ slug, names }) => ({ value: slug, label: pickText(names, locale)?.value ?? slug }))
        .sort((a, b) => compare(a.label, b.label)),
      true,
    ),
    country: seen.countries
      .map(code => ({ value: code, label: countryName(locale, code) }))
      .sort((a, b) => compare(a.label, b.label)),
    mode: orNotKnown(
      courseModes.map(mode => ({ value: mode, label: t(`mode.${mode}`) })),
      seen.withoutMode,
    ),
    kind: courseKinds.map(kind => ({ value: kind, label: t(`kind.${kind}`) })),
    life: courseLives.map(life => ({ value: life, label: t(`life.${life}`) })),
  }
}

/** The tree as a flat list; what is below stands in. */
function programOptions(program: ProgramNode, locale: Locale, depth: number): Option[] {
  const name = pickText(program.names, locale)?.value ?? program.slug
  return [
    { value: program.slug, label: `${"\u2003".repeat(depth)}${name}` },
    ...program.children.flatMap(child => programOptions(child, locale, depth + 1)),
  ]
}

type Seen = {
  years: number[]
  fiscalYears: number[]
  countries: string[]
  withoutYear: boolean
  withoutFiscalYear: boolean
  withoutMode: boolean
}

async function occurring(): Promise<Seen> {
  const [row] = await db.$queryRaw<Seen[]>`
    WITH "published" AS (
      SELECT e.*, c."mode" FROM "course" c JOIN "course_effective" e ON e."course_id" = c."id"
      WHERE c."published_at" IS NOT NULL AND c."deleted_at" IS NULL
    )
    SELECT
      coalesce(array_agg(DISTINCT "year") FILTER (WHERE "year" IS NOT NULL), '{}') AS "years",
      coalesce(array_agg(DISTINCT "fiscal_year") FILTER (WHERE "fiscal_year" IS NOT NULL), '{}') AS "fiscalYears",
      coalesce((SELECT array_agg(DISTINCT country) FROM "published", unnest("countries") AS country), '{}') AS "countries",
      coalesce(bool_or("year" IS NULL), false) AS "withoutYear",
      coalesce(bool_or("fiscal_year" IS NULL), false) AS "withoutFiscalYear",
      coalesce(bool_or("mode" IS NULL), false) AS "withoutMode"
    FROM "published"`
  if (!row) throw new Error("An aggregate without GROUP BY gave no row")
  return row
}
