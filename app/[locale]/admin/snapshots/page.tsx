import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { listSnapshots, snapshotStates } from "@/lib/snapshots/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("snapshot.list") }
}

export default async function SnapshotsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const query = readListQuery(await searchParams, snapshotStates)
  const list = await listSnapshots(query)
  const createHref = paths.admin.newSnapshot(locale)
  const day = (moment: Date) => formatDay(locale, dayOf(moment, env().timeZone))
  return (
    <ListPage
      locale={locale}
      title={t("snapshot.list")}
      about={t("snapshot.list_about")}
      actions={
        <ButtonLink href={createHref} look="primary">
          {t("snapshot.new")}
        </ButtonLink>
      }
      createHref={createHref}
      address={to => paths.admin.snapshots(locale, to)}
      query={query}
      tabs={[{ state: "all", label: t("list.all"), count: list.total }]}
      list={list}
      caption={t("snapshot.caption")}
      columns={[
        { key: "title", label: t("snapshot.title_column") },
        { key: "code", label: t("snapshot.code") },
        { key: "as_of", label: t("snapshot.as_of") },
        { key: "frozen", label: t("snapshot.frozen_at") },
      ]}
      empty={{ fact: t("snapshot.none"), action: <a href={createHref}>{t("snapshot.new")}</a> }}
      row={({ code, title, asOf, createdAt }) => (
        <tr key={code}>
          <th scope="row">
            <a href={paths.snapshot(locale, code)}>
              <LocalizedText text={title} locale={locale} />
            </a>
          </th>
          <td data-label={t("snapshot.code")}>{code}</td>
          <td data-label={t("snapshot.as_of")}>{day(asOf)}</td>
          <td data-label={t("snapshot.frozen_at")}>{day(createdAt)}</td>
        </tr>
      )}
    />
  )
}
