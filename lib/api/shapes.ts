import type {
  CourseAnswer,
  CourseItemAnswer,
  OrganizationItemAnswer,
  ProgramItemAnswer,
  Text,
  TopicItemAnswer,
} from "@/lib/api/schemas"
import type { CourseLink, NamedLink, PublicCourse, PublicCourseItem, PublicNumber } from "@/lib/courses/public-queries"
import type { LocalText } from "@/lib/i18n/locale"
import type { PublicOrganization } from "@/lib/organizations/public-queries"
import type { ProgramNode } from "@/lib/programs/public-queries"
import type { PublicStatement } from "@/lib/statements/public-statements"
import type { PublicTopic } from "@/lib/topics/public-queries"

/* From what the queries give to what the API answers. */

const text = ({ en = null, ja = null, mn = null }: { [L in keyof LocalText]: string | null }): Text => ({ en, ja, mn })
const named = ({ slug, names }: NamedLink) => ({ slug, name: text(names) })
const link = ({ slug, title, startsOn, endsOn }: CourseLink) => ({ slug, title: text(title), startsOn, endsOn })

const number = ({ value, precision }: PublicNumber) => ({ value, precision })

export function courseItemAnswer(course: PublicCourseItem): CourseItemAnswer {
  const { slug, kind, mode, life, field, countries, startsOn, endsOn, year, fiscalYear } = course
  const { counted, days, participations, instructors } = course
  return {
    slug,
    title: text(course.title),
    kind,
    mode,
    life,
    field,
    countries,
    startsOn,
    endsOn,
    year,
    fiscalYear,
    program: course.program && named(course.program),
    places: course.places.map(({ name, country, province }) => ({
      name: text(name),
      country,
      province: text(province),
    })),
    topics: course.topics.map(named),
    partOf: course.partOf && link(course.partOf),
    counted,
    days: number(days),
    participations: number(participations),
    instructors: number(instructors),
  }
}

export function courseAnswer(course: PublicCourse): CourseAnswer {
  return {
    ...courseItemAnswer(course),
    summary: text(course.summary),
    result: text(course.result),
    lifeReason: text(course.lifeReason),
    programPath: course.programPath.map(named),
    organizations: course.organizations.map(({ role, country, kind, ...organization }) => ({
      ...named(organization),
      role,
      country,
      kind,
    })),
    headCounts: course.headCounts.map(({ organization, parts, ...count }) => ({
      ...count,
      organization: organization && named(organization),
      parts: parts.map(({ organization, sourceCode, ...part }) => ({
        ...part,
        organization: organization && named(organization),
        source: sourceCode,
      })),
    })),
    stages: course.stages.map(courseItemAnswer),
    postponedTo: course.postponedTo && link(course.postponedTo),
    postponedFrom: course.postponedFrom.map(link),
    plans: course.plans.map(({ id: _id, reason, course: other, ...plan }) => ({
      ...plan,
      reason: text(reason),
      course: other && link(other),
    })),
    sources: course.sources.map(({ title, publisher, ...source }) => ({
      ...source,
      title: text(title),
      publisher: text(publisher),
    })),
    statements: course.statements.map(({ subject, role, differs, chosen, others }) => ({
      subject,
      role,
      differs,
      chosen: chosen.map(statement),
      others: others.map(statement),
    })),
    previous: course.previous && link(course.previous),
    next: course.next && link(course.next),
    updatedAt: course.updatedAt.toISOString(),
  }
}

const statement = ({ sourceCode, claim, reason, ...rest }: PublicStatement) => ({
  ...rest,
  source: sourceCode,
  claim: text(claim),
  reason: text(reason),
})

export function programItemAnswer(program: ProgramNode): ProgramItemAnswer {
  const { slug, field, providerCountries, partnerCountries, startYear, endYear, totals } = program
  return {
    slug,
    parent: program.parentSlug,
    name: text(program.names),
    aim: text(program.aim),
    field,
    providerCountries,
    partnerCountries,
    startYear,
    endYear,
    firstCourseYear: totals.firstYear,
    lastCourseYear: totals.lastYear,
    courses: totals.courses,
    participations: totals.participations,
    instructors: totals.instructors,
  }
}

export const topicItemAnswer = ({ slug, names, field, courses }: PublicTopic): TopicItemAnswer => ({
  slug,
  name: text(names),
  field,
  courses,
})

export const organizationItemAnswer = (organization: PublicOrganization): OrganizationItemAnswer => ({
  slug: organization.slug,
  parent: organization.parentSlug,
  name: text(organization.names),
  country: organization.country,
  kind: organization.kind,
})
