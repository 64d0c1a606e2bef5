import type { ReactNode } from "react"
import { PlanChain } from "@/components/courses/plan-chain"
import { NamesInLanguages } from "@/components/office/names-in-languages"
import { LocalizedText } from "@/components/ui/localized-text"
import { Period } from "@/components/ui/period"
import { RecordList } from "@/components/ui/record-list"
import { Tag } from "@/components/ui/tag"
import type { OfficeCourse } from "@/lib/courses/queries"
import { countryName, formatNumber, formatPeriod, listOf } from "@/lib/i18n/format"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { organizationRoles, toWord } from "@/lib/words"

type Props = { locale: Locale; course: OfficeCourse }

/** Everything a course has, as the office sees it; what is blank is left out. */
export function CourseFacts({ locale, course }: Props) {
  const t = translator(locale)
  const text = (value: unknown) =>
    Object.keys(value as LocalText).length > 0 ? <NamesInLanguages names={value as LocalText} /> : null
  const fact = (key: string, label: string, value: ReactNode, sub?: ReactNode) =>
    value !== null && value !== "" && value !== undefined && value !== false && { key, label, value, sub }
  const { effective } = course
  const number = (total: number, precision: string) => {
    const written = formatNumber(locale, total)
    return precision === "exact" ? written : t(`precision.${toWord(precision) as "about"}_number`, { number: written })
  }
  const days = course.durationDays ?? effective.days
  const country = (codes: readonly string[]) =>
    listOf(
      locale,
      codes.map(code => countryName(locale, code)),
    )
  return (
    <RecordList
      facts={[
        fact("title", t("course.title"), text(course.title)),
        fact(
          "program",
          t("course.program"),
          course.program ? (
            <a href={paths.admin.program(locale, course.program.slug)}>
              <LocalizedText text={course.program.names as LocalText} locale={locale} />
            </a>
          ) : (
            <span className="quiet">{t("course.no_program")}</span>
          ),
        ),
        fact("kind", t("course.kind"), t(`kind.${toWord(course.kind)}`)),
        fact(
          "field",
          t("course.field"),
          effective.field && t(`field.${effective.field}`),
          course.field ? null : t("course.from_program"),
        ),
        fact("mode", t("course.mode"), t(`mode.${course.mode ?? "unknown"}`)),
        fact(
          "life",
          t("course.life"),
          <Tag tone={course.life === "held" ? "good" : course.life === "planned" ? "planned" : "warn"}>
            {t(`life.${course.life}`)}
          </Tag>,
          text(course.lifeReason) && <LocalizedText text={course.lifeReason as LocalText} locale={locale} />,
        ),
        course.postponedTo &&
          fact(
            "postponedTo",
            t("course.postponedTo"),
            <a href={paths.admin.course(locale, course.postponedTo.slug)}>
              <LocalizedText text={course.postponedTo.title as LocalText} locale={locale} />
            </a>,
          ),
        fact(
          "period",
          t("course.period"),
          <Period locale={locale} start={course.startsOn} end={course.endsOn} style="long" />,
          days === null ? null : t("course.days_recorded", { count: days }),
        ),
        fact(
          "plans",
          t("course.plans"),
          course.chain.length > 0 ? (
            <PlanChain
              locale={locale}
              chain={course.chain}
              now={course}
              hrefOf={slug => paths.admin.course(locale, slug)}
              actionOf={plan =>
                // that it was put off or canceled is taken back by planning the course again
                course.may.edit &&
                plan.course === null &&
                (course.life === "held" || plan.endedBy !== course.life || plan.id !== course.plans.at(-1)?.id) && (
                  <a href={paths.admin.planRemoval(locale, course.slug, plan.id)}>
                    {t("course.plan_remove")}
                    <span className="hidden">
                      {" "}
                      {t("course.plan_remove_of", { period: formatPeriod(locale, plan.startsOn, plan.endsOn, "long") })}
                    </span>
                  </a>
                )
              }
            />
          ) : (
            course.life === "held" && <span className="quiet">{t("value.not_known")}</span>
          ),
          course.may.edit && !course.deletedAt && (
            <a href={paths.admin.newPlan(locale, course.slug)}>{t("course.plan_add")}</a>
          ),
        ),
        course.partOf &&
          fact(
            "partOf",
            t("course.partOf"),
            <a href={paths.admin.course(locale, course.partOf.slug)}>
              <LocalizedText text={course.partOf.title as LocalText} locale={locale} />
            </a>,
          ),
        fact(
          "places",
          t("course.places"),
          course.places.length > 0 ? (
            <ul>
              {course.places.map((place, at) => (
                <li key={at}>
                  {[
                    pickText(place.name as LocalText, locale)?.value,
                    pickText(place.province as LocalText, locale)?.value,
                    place.country && countryName(locale, place.country),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </li>
              ))}
            </ul>
          ) : null,
        ),
        fact(
          "countries",
          t("course.countries"),
          effective.countries.length > 0 ? country(effective.countries) : null,
          course.countries.length === 0 && effective.countries.length > 0 ? t("course.from_program") : null,
        ),
        fact(
          "topics",
          t("course.topics"),
          course.topics.length > 0
            ? listOf(
                locale,
                course.topics.map(({ topic }) => pickText(topic.names as LocalText, locale)?.value ?? topic.slug),
              )
            : null,
        ),
        ...organizationRoles.map(role => {
          const rows = course.organizations.filter(row => row.role === role)
          return fact(
            `organization-${role}`,
            t(`organization_role.${role}`),
            rows.length > 0 ? (
              <ul>
                {rows.map(({ organization }) => (
                  <li key={organization.slug}>
                    <a href={paths.admin.organization(locale, organization.slug)}>
                      <LocalizedText text={organization.names as LocalText} locale={locale} named={false} />
                    </a>
                    {organization.unresolved && <span className="quiet"> ({t("course.unresolved")})</span>}
                  </li>
                ))}
              </ul>
            ) : null,
          )
        }),
        ...course.headCounts.map(row =>
          fact(
            `count-${row.roleKey}`,
            t(`role.${row.roleKey as "trainee"}`),
            number(row.total, row.precision),
            [
              row.who,
              row.organization && pickText(row.organization.names as LocalText, locale)?.value,
              row.parts.length > 0 && t("course.head_count_parts", { count: row.parts.length }),
            ]
              .filter(Boolean)
              .join(" · ") || null,
          ),
        ),
        fact("summary", t("course.summary"), text(course.summary)),
        fact("result", t("course.result"), text(course.result)),
        fact("notes", t("course.notes"), course.notes && <span className="written">{course.notes}</span>),
        fact(
          "sources",
          t("course.sources"),
          course.sources.length > 0 ? (
            <ul>
              {course.sources.map(({ source }) => (
                <li key={source.code}>
                  <a href={paths.admin.source(locale, source.code)}>{source.code}</a>{" "}
                  <span className="quiet">
                    {pickText(source.publisher as LocalText, locale)?.value ?? source.address ?? ""}
                  </span>
                </li>
              ))}
            </ul>
          ) : null,
        ),
        fact("slug", t("course.slug"), <code>{course.slug}</code>),
      ]}
    />
  )
}
