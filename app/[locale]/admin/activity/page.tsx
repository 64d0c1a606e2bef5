import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { ActivityList } from "@/components/activity/activity-list"
import { Filters } from "@/components/forms/filters"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { activityNouns } from "@/lib/activity/events"
import { activityQuery, bySystem, isNarrowed, readActivityFilter } from "@/lib/activity/filter"
import { eventGroups } from "@/lib/activity/groups"
import { readNameBook } from "@/lib/activity/names"
import { listActivity, listActors } from "@/lib/activity/queries"
import { isVersionedNoun } from "@/lib/earlier/nouns"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("activity.title") }
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const filter = readActivityFilter(await searchParams)
  const [log, actors, names] = await Promise.all([listActivity(filter), listActors(), readNameBook(locale)])
  const query = activityQuery(filter)
  const all = paths.admin.activity(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead
        title={t("activity.title")}
        about={t("activity.about")}
        actions={
          // not by a script, which would ask for it before anybody wants it
          <a href={paths.admin.activityFile(locale, query)} download>
            {t("activity.export")}
          </a>
        }
      />
      <Filters
        action={all}
        filters={[
          {
            name: "user",
            label: t("activity.who"),
            value: filter.user,
            blank: t("activity.everyone"),
            options: [
              ...actors.map(({ id, called }) => ({ value: id, label: called })),
              { value: bySystem, label: t("activity.system") },
            ],
          },
          {
            name: "group",
            label: t("activity.group"),
            value: filter.group,
            blank: t("activity.group_all"),
            options: eventGroups.map(group => ({ value: group, label: t(`activity.group_${group}`) })),
          },
          {
            name: "noun",
            label: t("activity.noun"),
            value: filter.noun,
            blank: t("activity.everything"),
            options: activityNouns.map(noun => ({ value: noun, label: t(`activity.noun_${noun}`) })),
          },
        ]}
        days={[
          { name: "from", label: t("activity.from"), value: filter.from },
          { name: "to", label: t("activity.to"), value: filter.to },
        ]}
        hidden={filter.record ? { record: filter.record } : {}}
        words={{ apply: t("form.filter"), clear: t("form.clear") }}
        clearHref={all}
      />
      {filter.record && (
        <Notice>
          {t("activity.one_record")}{" "}
          {filter.noun && isVersionedNoun(filter.noun) && (
            <>
              <a href={paths.admin.versions(locale, filter.noun, filter.record)}>{t("version.title")}</a>{" "}
            </>
          )}
          <a href={paths.admin.activity(locale, { ...query, record: null })}>{t("activity.show_all")}</a>
        </Notice>
      )}
      {log.items.length === 0 ? (
        isNarrowed(filter) ? (
          <EmptyState fact={t("activity.none_match")} action={<a href={all}>{t("activity.show_all")}</a>} />
        ) : (
          <EmptyState fact={t("activity.none")} />
        )
      ) : (
        <ActivityList
          locale={locale}
          entries={log.items}
          names={names}
          numbered
          only={
            filter.record ? undefined : ({ noun, recordId }) => paths.admin.activity(locale, { noun, record: recordId })
          }
        />
      )}
      {(filter.before !== null || log.next !== null) && (
        <nav className="pages" aria-label={t("activity.pages")}>
          <ol>
            {filter.before !== null && (
              <li>
                <a href={paths.admin.activity(locale, query)} rel="first">
                  {t("activity.newest")}
                </a>
              </li>
            )}
            {log.next !== null && (
              <li>
                <a href={paths.admin.activity(locale, { ...query, before: log.next })} rel="next">
                  {t("activity.older")}
                </a>
              </li>
            )}
          </ol>
        </nav>
      )}
    </main>
  )
}
