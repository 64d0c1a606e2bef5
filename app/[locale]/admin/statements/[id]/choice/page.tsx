import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { chooseStatement } from "@/app/[locale]/admin/statements/actions"
import { requireStatement, type StatementPageProps } from "@/app/[locale]/admin/statements/[id]/require-statement"
import { ownValue } from "@/components/courses/own-value"
import { DoneNotice } from "@/components/forms/done-notice"
import { ChoiceForm } from "@/components/statements/choice-form"
import { claimValue } from "@/components/statements/claim-value"
import { spokenText } from "@/components/statements/spoken-text"
import { StatementList } from "@/components/statements/statement-list"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { daysDecide } from "@/lib/choices/claimed-fact"
import { getCourseForOffice } from "@/lib/courses/queries"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getProgramRecord } from "@/lib/programs/queries"

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("statement.choose") }
}

/** Asks before a record follows a claim: what it says now, what it will say, and why. */
export default async function ChoicePage({ params, searchParams }: StatementPageProps) {
  const { locale, t, record, mention, rivals, about, above, back } = await requireStatement(params)
  const course = about.noun === "course" ? await getCourseForOffice(about.slug) : null
  const program = about.noun === "program" ? await getProgramRecord(about.slug) : null
  const version = course?.version ?? program?.version
  if (version === undefined) notFound()
  const { subject } = mention
  const headCount = course?.headCounts.find(({ roleKey }) => roleKey === mention.role)
  const isBeside =
    headCount && (headCount.who !== null || headCount.organization !== null || headCount.parts.length > 0)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={above}
        title={t("choice.title", { source: mention.source.code, about: spokenText(locale, mention) })}
        about={course?.publishedAt || program ? t("choice.public") : t("choice.draft")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Section id="claim" title={t("choice.claim")}>
        <StatementList locale={locale} statements={[mention]} source />
      </Section>
      <ChoiceForm
        locale={locale}
        action={chooseStatement.bind(null, { locale, about, id: record.id })}
        values={formValues({
          statementVersion: record.version,
          reason: mention.chosen ? mention.reason : {},
          result: course?.result ?? {},
        })}
        version={version}
        now={course && ownValue(locale, course, mention)}
        then={course && subject !== "result" && subject !== "life" ? claimValue(locale, mention) : null}
        isCourse={course !== null}
        subject={subject}
        followed={mention.followed}
        daysDecide={course !== null && subject === "duration" && daysDecide(course)}
        beside={isBeside ? paths.admin.editCourse(locale, about.slug) : null}
        editHref={course ? paths.admin.editCourse(locale, about.slug) : null}
        cancelHref={back}
      />
      {rivals.length > 0 && (
        <Section id="rivals" title={t("choice.rivals")} about={t("choice.rivals_about")}>
          <StatementList locale={locale} statements={rivals} source />
        </Section>
      )}
    </main>
  )
}
