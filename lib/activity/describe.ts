import type { ActivityEvent, Change } from "@/lib/activity/events"
import type { NameBook } from "@/lib/activity/names"
import { withoutChoice } from "@/lib/activity/told-choice"
import { isInferred, isPartialDate } from "@/lib/dates/partial-date"
import { countryName, formatDay, formatNumber, languageName, listOf } from "@/lib/i18n/format"
import { localeNames, locales, type Locale, type LocalText } from "@/lib/i18n/locale"
import { isMessageKey, type MessageKey } from "@/lib/i18n/messages"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { allPrograms, readRoleWord } from "@/lib/users/schema"

/*
 * Entries of the activity log in words. A field is called as its form calls it (`course.title`); what stood in it is
 * written as a reader knows it: names for slugs, countries for codes, days as the language writes them.
 */

/** The sentence of an event. An event without one is an error of type. */
export const eventKey = (event: ActivityEvent): MessageKey => `activity.${event}`

export type DescribedChange = {
  field: string
  label: string
  /** Null for a personal field: that it changed is all that is told. */
  values: { from: string; to: string } | null
}

export function describeChanges(
  locale: Locale,
  noun: string,
  changes: readonly Change[],
  names: NameBook,
): DescribedChange[] {
  return withoutChoice(changes).flatMap((change): DescribedChange[] => {
    const label = fieldLabel(locale, noun, change.field)
    if (change.personal) return [{ field: change.field, label, values: null }]
    const byLanguage = languagesThatDiffer(change)
    if (byLanguage)
      return byLanguage.map(({ language, from, to }) => ({
        field: `${change.field}.${language}`,
        label: `${label} (${localeNames[language]})`,
        values: {
          from: valueText(locale, noun, change.field, from, names),
          to: valueText(locale, noun, change.field, to, names),
        },
      }))
    return [
      {
        field: change.field,
        label,
        values: {
          from: valueText(locale, noun, change.field, change.from, names),
          to: valueText(locale, noun, change.field, change.to, names),
        },
      },
    ]
  })
}

/** What the form of the noun calls a field. */
export function fieldLabel(locale: Locale, noun: string, field: string): string {
  for (const key of [`${noun}.${field}`, `activity.field_${field}`])
    if (isMessageKey(key)) return translator(locale)(key)
  return field
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value)

const isLocalText = (value: unknown): value is LocalText =>
  isObject(value) &&
  Object.entries(value).every(([key, text]) => locales.some(locale => locale === key) && typeof text === "string")

function languagesThatDiffer({ from, to }: Change) {
  const before = from ?? {}
  const after = to ?? {}
  if (!isLocalText(before) || !isLocalText(after)) return null
  return locales
    .filter(language => before[language] !== after[language])
    .map(language => ({ language, from: before[language] ?? null, to: after[language] ?? null }))
}

/** The words of a vocabulary, by the name of the field that takes them. */
export const vocabularies: Record<string, string | undefined> = {
  kind: "kind",
  mode: "mode",
  life: "life",
  field: "field",
  precision: "precision",
  durationPrecision: "precision",
  sex: "sex",
  rankBand: "rank_band",
  band: "rank_band",
  subject: "subject",
  stage: "stage",
  reliability: "reliability",
  role: "role_one",
  access: "user.access",
  purpose: "purpose.word",
  erasure: "erasure.reason",
  factorRoles: "user.any_role",
  sessions: "activity.sessions",
}

const yearFields = new Set(["startYear", "endYear"])

/** A value as a reader knows it; a blank one says that it is. */
export function valueText(locale: Locale, noun: string, field: string, value: unknown, names: NameBook): string {
  const t = translator(locale)
  if (value === null || value === undefined || value === "") return t("form.blank")
  if (typeof value === "boolean") return t(value ? "value.yes" : "value.no")
  if (typeof value === "number") return yearFields.has(field) ? String(value) : formatNumber(locale, value)
  if (typeof value === "string") return wordText(locale, noun, field, value, names)
  if (Array.isArray(value)) {
    const items: unknown[] = value
    if (items.length === 0) return t("form.blank")
    const written = items.map(item => valueText(locale, noun, field, item, names))
    return items.every(item => typeof item === "string") ? listOf(locale, written) : written.join("\n")
  }
  if (isLocalText(value)) return pickText(value, locale)?.value ?? t("form.blank")
  return isObject(value) ? rowText(locale, noun, field, value, names) : ""
}

function wordText(locale: Locale, noun: string, field: string, value: string, names: NameBook): string {
  if (isPartialDate(value) && /(On|^start|^end)$/i.test(field))
    return formatDay(locale, value, "long") + (isInferred(value) ? " ?" : "")
  if (field === "country" || field === "countries" || field.endsWith("Countries")) return countryName(locale, value)
  const books: Record<string, ReadonlyMap<string, string> | undefined> = {
    program: names.program,
    programs: names.program,
    opensOverview: names.program,
    parent: noun === "organization" ? names.organization : names.program,
    topics: names.topic,
    organization: names.organization,
    mergedInto: names.organization,
  }
  if (field === "language") return languageName(locale, value)
  const role = noun === "user" && field === "roles" ? readRoleWord(value) : null
  if (role) {
    const t = translator(locale)
    const program = role.slug === allPrograms ? t("user.all_programs") : (names.program.get(role.slug) ?? role.slug)
    return t(`user.role.${role.role}`) + separators[locale].colon + program
  }
  const called = books[field]?.get(value)
  if (called !== undefined) return called
  const vocabulary = field === "kind" && noun === "organization" ? "organization_kind" : vocabularies[field]
  const key = `${vocabulary}.${value}`
  return vocabulary && isMessageKey(key) ? translator(locale)(key) : value
}

/** A row of a list: a place, an organization in its role, a head count with its parts, a name. */
function rowText(locale: Locale, noun: string, field: string, row: Record<string, unknown>, names: NameBook): string {
  const t = translator(locale)
  const told = (name: string) => {
    const value = row[name]
    const isNothing =
      value === null || value === undefined || value === "" || (isObject(value) && Object.keys(value).length === 0)
    return isNothing ? null : valueText(locale, noun, name, value, names)
  }
  const list = (texts: (string | null)[]) =>
    listOf(
      locale,
      texts.filter(text => text !== null),
    )
  const number = (value: unknown) => {
    const written = typeof value === "number" ? formatNumber(locale, value) : ""
    return row.precision === "about" || row.precision === "at-least"
      ? t(`precision.${row.precision}_number`, { number: written })
      : written
  }
  if (field === "organizations") {
    const key = `organization_role.${String(row.role)}`
    return `${isMessageKey(key) ? t(key) : String(row.role)}: ${told("organization") ?? ""}`
  }
  if (field === "headCounts") {
    const key = `role.${String(row.role)}`
    const parts =
      Array.isArray(row.parts) && row.parts.length > 0 ? valueText(locale, noun, "parts", row.parts, names) : null
    const beside = list([told("who"), told("organization"), parts?.replaceAll("\n", "; ") ?? null])
    return `${isMessageKey(key) ? t(key) : String(row.role)}: ${number(row.total)}${beside ? ` (${beside})` : ""}`
  }
  if (field === "parts")
    return list([
      number(row.number),
      told("organization"),
      told("branch"),
      told("sex"),
      told("rankBand"),
      told("source"),
    ])
  return list(Object.keys(row).map(told))
}
