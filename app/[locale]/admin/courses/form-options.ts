import type { CourseFormOptions } from "@/components/courses/course-form-options"
import type { Option } from "@/components/forms/options"
import { listCourseChoices, mayLogWithoutProgram } from "@/lib/courses/queries"
import { countryCodes } from "@/lib/countries"
import { countryOptions, formatPeriod } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { listProgramChoices } from "@/lib/programs/queries"
import { searchable } from "@/lib/search/searchable"
import { listSourceChoices } from "@/lib/sources/queries"
import { listTopicChoices } from "@/lib/topics/queries"
import { fields } from "@/lib/words"

/** Everything the course's form offers, and how an organization is called so that typing it means it again. */
export async function courseFormOptions(
  locale: Locale,
): Promise<{ options: CourseFormOptions; nameOf: (organization: string) => string }> {
  const t = translator(locale)
  const [programs, withoutProgram, topics, organizations, sources, courses] = await Promise.all([
    listProgramChoices(),
    mayLogWithoutProgram(),
    listTopicChoices(locale),
    listTypedNames(locale),
    listSourceChoices(locale),
    courseChoiceOptions(locale),
  ])
  const name = (text: LocalText, otherwise: string) => pickText(text, locale)?.value ?? otherwise
  const called = new Map(organizations.map(({ slug, name: typed }) => [slug, typed]))
  return {
    nameOf: slug => called.get(slug) ?? slug,
    options: {
      programs: programs.map(({ slug, names, depth }) => ({
        value: slug,
        label: `${"\u2003".repeat(depth)}${name(names, slug)}`,
      })),
      programRequired: !withoutProgram,
      topics: fields
        .map(field => ({
          label: t(`field.${field}`),
          options: topics
            .filter(topic => topic.field === field)
            .map(topic => ({
              value: topic.slug,
              label: name(topic.names, topic.slug),
              search: searchable(topic.names, topic.slug),
            })),
        }))
        .filter(group => group.options.length > 0),
      organizations: organizations.flatMap(({ name: typed, aliases }) => [typed, ...aliases]),
      sources: sources.map(({ code, title, address }) => ({ value: code, label: name(title, address ?? code) })),
      courses,
      countries: countryOptions(locale, countryCodes),
    },
  }
}

/** The courses that a form can mean, by their address, with title and period beside it. */
export async function courseChoiceOptions(locale: Locale): Promise<Option[]> {
  return (await listCourseChoices()).map(({ slug, code, title, startsOn, endsOn }) => ({
    value: slug,
    label: [code, pickText(title, locale)?.value ?? slug, formatPeriod(locale, startsOn, endsOn)]
      .filter(Boolean)
      .join(" · "),
  }))
}
