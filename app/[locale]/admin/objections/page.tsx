import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { countObjections, listObjections, objectionStates } from "@/lib/objections/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("objection.list") }
}

export default async function ObjectionsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const query = readListQuery(given, objectionStates)
  const [list, counts] = await Promise.all([listObjections(query), countObjections()])
  return (
    <ListPage
      locale={locale}
      title={t("objection.list")}
      about={t("objection.list_about")}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.objections(locale, to)}
      query={query}
      tabs={objectionStates.map(state => ({ state, label: t(`objection.state_${state}`), count: counts[state] }))}
      list={list}
      caption={t("objection.list")}
      columns={[
        { key: "message", label: t("objection.message") },
        { key: "page", label: t("objection.page") },
        { key: "status", label: t("objection.status") },
        { key: "day", label: t("objection.received") },
      ]}
      empty={{ fact: t(query.state === "open" ? "objection.none_open" : "objection.none_settled") }}
      row={({ id, message, page, status, createdAt }) => (
        <tr key={id}>
          <th scope="row">
            <a href={paths.admin.objection(locale, id)}>
              {message.length > 120 ? `${message.slice(0, 119)}…` : message}
            </a>
          </th>
          <td className="wrap-anywhere" data-label={t("objection.page")}>
            {page ?? "–"}
          </td>
          <td data-label={t("objection.status")}>{t(`objection.status_${status}`)}</td>
          <td data-label={t("objection.received")}>{formatDay(locale, dayOf(createdAt, env().timeZone))}</td>
        </tr>
      )}
    />
  )
}
