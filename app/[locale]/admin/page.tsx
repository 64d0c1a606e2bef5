import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { ActivityList } from "@/components/activity/activity-list"
import { ButtonLink } from "@/components/ui/button-link"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Notice } from "@/components/ui/notice"
import { Worklist } from "@/components/ui/worklist"
import { can } from "@/lib/access/can"
import { readNameBook } from "@/lib/activity/names"
import { requireActor } from "@/lib/auth/session"
import { listLatestActivity } from "@/lib/courses/history"
import { countCoursesByState, countWorklists } from "@/lib/courses/list-queries"
import { env } from "@/lib/env"
import { dayOf, formatDay, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { countObjections } from "@/lib/objections/queries"
import { countOrganizations } from "@/lib/organizations/queries"
import { paths } from "@/lib/paths"
import { countDuplicates } from "@/lib/people/duplicates"
import { countOwnFailedTries } from "@/lib/users/queries"
import { publicDataAsOf } from "@/lib/statistics/as-of"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("admin.start") }
}

/** What waits for a hand, and what was done last. */
export default async function StartPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const actor = await requireActor()
  if (!can(actor, { noun: "register" }, "read") && can(actor, { noun: "activity" }))
    redirect(paths.admin.activity(locale))
  const editable = can(actor, { noun: "register" })
  const [work, states, organizations, duplicates, objections, asOf, latest, failedTries] = await Promise.all([
    countWorklists(),
    countCoursesByState(),
    countOrganizations(),
    can(actor, { noun: "person" }) ? countDuplicates() : 0,
    countObjections(),
    publicDataAsOf(),
    listLatestActivity(8),
    countOwnFailedTries(),
  ])
  const { admin } = paths
  const items = [
    { name: "overdue", count: work.overdue, href: admin.courses(locale, { list: "overdue" }) },
    { name: "drafts", count: work.drafts, href: admin.courses(locale, { state: "draft" }) },
    { name: "number", count: work.number, href: admin.courses(locale, { list: "number" }) },
    { name: "source", count: work.source, href: admin.courses(locale, { list: "source" }) },
    { name: "disagree", count: work.disagree, href: admin.disagreements(locale) },
    { name: "dates", count: work.dates, href: admin.courses(locale, { list: "dates" }) },
    { name: "incomplete", count: work.incomplete, href: admin.courses(locale, { missing: "any" }) },
    { name: "unresolved", count: organizations.unresolved, href: admin.organizations(locale, { state: "unresolved" }) },
    { name: "objections", count: objections.open, href: admin.objections(locale) },
    { name: "duplicates", count: duplicates, href: admin.duplicates(locale) },
  ] as const
  const waiting = items.filter(({ count }) => count > 0)
  const courses = formatNumber(locale, states.all)
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={t("admin.start")}
        about={
          asOf.getTime() === 0
            ? t("admin.about_new", { courses })
            : t("admin.about", { courses, day: formatDay(locale, dayOf(asOf, env().timeZone), "long") })
        }
        actions={
          editable && (
            <>
              <ButtonLink href={admin.newImport(locale)}>{t("import.upload")}</ButtonLink>
              <ButtonLink href={admin.intake(locale)}>{t("intake.title")}</ButtonLink>
              <ButtonLink href={admin.newCourse(locale)} look="primary">
                {t("course.log")}
              </ButtonLink>
            </>
          )
        }
      />
      {failedTries > 0 && (
        <Notice tone="warn">
          {t("admin.failed_tries", { count: failedTries })}{" "}
          <a href={admin.account(locale)}>{t("user.change_password")}</a>
        </Notice>
      )}
      {!editable ? (
        <p>
          <a href={admin.courses(locale)}>{t("office.courses")}</a> ·{" "}
          <a href={admin.programs(locale)}>{t("office.programs")}</a>
        </p>
      ) : waiting.length > 0 ? (
        <Worklist
          id="work"
          title={t("admin.work")}
          show={t("admin.show")}
          items={waiting.map(({ name, count, href }) => ({
            href,
            count: formatNumber(locale, count),
            title: t(`admin.${name}`),
            why: t(`admin.${name}_about`, { count: work.datesWithoutFiscalYear }),
          }))}
        />
      ) : (
        <EmptyState fact={t("admin.work_none")} />
      )}
      {editable && (
        <p className="quiet also-work">
          {t("admin.also")} <a href={admin.missing(locale)}>{t("missing.title")}</a> ·{" "}
          <a href={admin.plans(locale)}>{t("plans.title")}</a>
          {can(actor, { noun: "snapshot" }) && (
            <>
              {" · "}
              <a href={admin.snapshots(locale)}>{t("snapshot.list")}</a> ·{" "}
              <a href={admin.objections(locale)}>{t("objection.list")}</a>
            </>
          )}
        </p>
      )}
      {editable && (
        <section className="latest-activity" aria-labelledby="latest">
          <div className="register-head">
            <h2 id="latest">{t("activity.latest")}</h2>
            {can(actor, { noun: "activity" }) && (
              <ul className="tabs">
                <li>
                  <a href={admin.activity(locale)}>{t("activity.all")}</a>
                </li>
              </ul>
            )}
          </div>
          {latest.length > 0 ? (
            <ActivityList locale={locale} entries={latest} names={await readNameBook(locale)} />
          ) : (
            <p className="quiet">{t("activity.none")}</p>
          )}
        </section>
      )}
    </main>
  )
}
