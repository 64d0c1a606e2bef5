import { Fragment, type ReactNode } from "react"
import { DiffersLink } from "@/components/courses/differs-link"
import { HeadCountText, HeadCountWho } from "@/components/courses/head-count-text"
import { daysText, numberText, peopleText } from "@/components/courses/people-text"
import { PlanChain } from "@/components/courses/plan-chain"
import { hasPlace, PlaceText } from "@/components/courses/place-text"
import { SourceRefs } from "@/components/courses/source-refs"
import { WithoutSource } from "@/components/courses/without-source"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { RecordList } from "@/components/ui/record-list"
import type { Evidence } from "@/lib/courses/evidence"
import type { PublicCourse } from "@/lib/courses/public-queries"
import { countryName, formatFiscalYear, listOf } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import type { OrganizationRoleWord, PersonRoleWord } from "@/lib/words"

type Props = { locale: Locale; course: PublicCourse; evidence: Evidence }

/** The record of a course: each fact with its sources, and a mark where they differ. */
export function CourseRecord({ locale, course, evidence }: Props) {
  const t = translator(locale)
  const refs = (...facts: Parameters<Evidence["chosenFrom"]>) => (
    <SourceRefs locale={locale} numbers={evidence.chosenFrom(...facts)} />
  )
  const differs = (...facts: Parameters<Evidence["difference"]>) => {
    const group = evidence.difference(...facts)
    return group && <DiffersLink locale={locale} group={group} />
  }
  const places = course.places.filter(hasPlace)
  const countOf = (role: PersonRoleWord) => course.headCounts.find(each => each.role === role)
  const others = course.headCounts.filter(({ role }) => role !== "trainee" && role !== "instructor")
  return (
    <RecordList
      facts={[
        {
          key: "period",
          label: t("course_page.period"),
          value: (
            <>
              <Period locale={locale} start={course.startsOn} end={course.endsOn} style="weekday" />
              {refs({ subject: "dates" })}
              {(course.startsOn ?? course.endsOn) !== null &&
                evidence.chosenFrom({ subject: "dates" }).length === 0 && <WithoutSource locale={locale} />}
            </>
          ),
          sub: lines([
            [lengthText(course, locale), fiscalYearText(course, locale)]
              .filter(text => text !== null)
              .join(separators[locale].fullStop),
            differs({ subject: "dates" }, { subject: "duration" }),
          ]),
        },
        course.plans.length > 0 && {
          key: "plans",
          label: t("chain.title"),
          value: (
            <PlanChain locale={locale} chain={course.plans} now={course} hrefOf={slug => paths.course(locale, slug)} />
          ),
        },
        places.length > 0 && {
          key: "place",
          label: t("course_page.place"),
          value: (
            <>
              {places.map((place, index) => (
                <div key={index}>
                  <PlaceText locale={locale} place={place} named />
                  {index === places.length - 1 && refs({ subject: "place" })}
                </div>
              ))}
            </>
          ),
          sub: differs({ subject: "place" }),
        },
        peopleFact("trainee", "recipient", t("course_page.recipients")),
        peopleFact("instructor", "provider", t("course_page.delegation")),
        ...others.map(headCount => ({
          key: headCount.role,
          label: t(`role.${headCount.role}`),
          value: (
            <HeadCountText
              {...{ locale, headCount, evidence }}
              facts={[{ subject: "head-count", role: headCount.role }]}
            />
          ),
          sub: hasWho(headCount) && <HeadCountWho {...{ locale, headCount, evidence }} />,
        })),
        organizationsFact("host"),
        organizationsFact("supporting"),
        (course.topics.length > 0 || course.field !== null) && {
          key: "topics",
          label: t("course_page.topics"),
          value: course.topics.length ? (
            <ul className="topics">
              {course.topics.map(({ slug, names }) => (
                <li key={slug}>
                  <a href={paths.courses(locale, { topic: slug })}>
                    <LocalizedText text={names} locale={locale} named={false} />
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            course.field && fieldLink(course.field)
          ),
          sub:
            course.topics.length > 0 &&
            course.field &&
            t("course_page.of_field", { field: t(`field.${course.field}`) }),
        },
        pickText(course.result, locale) && {
          key: "result",
          label: t("course_page.result"),
          value: (
            <>
              <LocalizedText text={course.result} locale={locale} />
              {refs({ subject: "result" })}
            </>
          ),
          sub: differs({ subject: "result" }),
        },
        course.mode && {
          key: "mode",
          label: t("by.mode"),
          value: t(`mode.${course.mode}`),
          sub: t(`mode.${course.mode}_about`),
        },
      ]}
    />
  )

  function fieldLink(field: NonNullable<PublicCourse["field"]>) {
    return <a href={paths.courses(locale, { field })}>{t(`field.${field}`)}</a>
  }

  /** Who took part on one side: organizations, number, who they were. */
  function peopleFact(role: "trainee" | "instructor", side: OrganizationRoleWord, label: string) {
    const fact = role === "trainee" ? "recipients" : "delegation"
    const facts = [{ subject: "head-count", role }, { subject: fact }] as const
    const claims = evidence.chosen({ subject: fact }).filter(({ claim }) => pickText(claim, locale))
    const headCount = countOf(role)
    const organizations = course.organizations.filter(each => each.role === side)
    const number = role === "trainee" ? course.participations : course.instructors
    const isAsked = (course.kind === "course" || course.kind === "seminar") && course.life === "held"
    const names = organizations.length ? (
      <Names locale={locale} of={organizations.map(({ names }) => names)} />
    ) : role === "trainee" && course.countries.length ? (
      listOf(
        locale,
        course.countries.map(code => countryName(locale, code)),
      )
    ) : null
    const told = headCount ? (
      <HeadCountText {...{ locale, headCount, evidence }} facts={facts} />
    ) : number.value !== null ? (
      <span className="together">{peopleText(locale, role, number.value, number.precision)}</span>
    ) : isAsked && role === "trainee" ? (
      <span className="quiet">{t("chart.number_not_known")}</span>
    ) : null
    if (names === null && told === null) return false
    const inAll = headCount && number.value !== null && number.value !== headCount.total
    return {
      key: fact,
      label,
      value: (
        <>
          {names}
          {names && told && <>{"\u2003"}</>}
          {told}
          {!headCount && refs(...facts)}
        </>
      ),
      sub: lines([
        ...(claims.length
          ? claims.map(({ claim }) => <LocalizedText key={claim.en} text={claim} locale={locale} />)
          : [headCount && hasWho(headCount) && <HeadCountWho {...{ locale, headCount, evidence }} />]),
        inAll &&
          t("course_page.with_stages_people", { number: numberText(locale, number.value ?? 0, number.precision) }),
        !headCount && number.value !== null && t("course_page.from_roster"),
        differs(...facts),
      ]),
    }
  }

  function organizationsFact(role: OrganizationRoleWord) {
    const organizations = course.organizations.filter(each => each.role === role)
    return (
      organizations.length > 0 && {
        key: role,
        label: t(`organization_role.${role}`),
        value: (
          <ul>
            {organizations.map(({ slug, names, country }) => (
              <li key={slug}>
                <LocalizedText text={names} locale={locale} />
                {country && role === "supporting" && (
                  <span className="quiet">
                    {separators[locale].comma}
                    {countryName(locale, country)}
                  </span>
                )}
              </li>
            ))}
          </ul>
        ),
      }
    )
  }
}

const hasWho = (headCount: PublicCourse["headCounts"][number]) =>
  headCount.who !== null || headCount.organization !== null || headCount.parts.length > 0

function lengthText({ days, stages }: PublicCourse, locale: Locale): string | null {
  if (days.value === null) return null
  const text = daysText(locale, days.value, days.precision)
  return stages.some(stage => stage.life === "held" && stage.days.value !== null)
    ? translator(locale)("course_page.with_stages_days", { days: text })
    : text
}

const fiscalYearText = ({ fiscalYear }: PublicCourse, locale: Locale) =>
  fiscalYear === null
    ? null
    : translator(locale)("course_page.in_fiscal_year", { year: formatFiscalYear(locale, fiscalYear) })

function Names({ locale, of }: { locale: Locale; of: readonly PublicCourse["title"][] }) {
  return of.map((names, index) => (
    <Fragment key={index}>
      {index > 0 && separators[locale].comma}
      <LocalizedText text={names} locale={locale} />
    </Fragment>
  ))
}

/** One below the other. */
function lines(parts: readonly (ReactNode | null | undefined | false)[]): ReactNode {
  const shown = parts.filter(Boolean)
  if (shown.length === 0) return undefined
  return shown.map((part, index) => (
    <span key={index} className="block">
      {part}
    </span>
  ))
}
