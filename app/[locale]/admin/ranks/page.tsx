import type { Metadata } from "next"
import type { ComponentProps } from "react"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { countryName, countryOptions, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { readChoice, readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import * as ranks from "@/lib/ranks/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("rank.title") }
}

export default async function RanksPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const [{ countries, total }, unmapped] = await Promise.all([ranks.listRankCountries(), ranks.countUnmappedRanks()])
  const query = {
    ...readListQuery(given, ranks.rankStates),
    country: readChoice(given, "country", [ranks.general, ...countries]),
  }
  const place = (country: string | null) => (country === null ? t("rank.general") : countryName(locale, country))
  const createHref = paths.admin.newRank(locale)
  const shared: Omit<ComponentProps<typeof ListPage>, "list" | "columns" | "row" | "empty" | "caption"> = {
    locale,
    title: t("rank.title"),
    about: t("rank.list_about"),
    actions: (
      <ButtonLink href={createHref} look="primary">
        {t("rank.new")}
      </ButtonLink>
    ),
    createHref,
    notice: <DoneNotice locale={locale} done={given.done} />,
    address: to => paths.admin.ranks(locale, to),
    query,
    tabs: [
      { state: "all", label: t("list.all"), count: total },
      { state: "unmapped", label: t("rank.unmapped"), count: unmapped },
    ],
    filters: [
      {
        name: "country",
        label: t("rank.country"),
        value: query.country,
        options: [{ value: ranks.general, label: t("rank.general") }, ...countryOptions(locale, countries)],
      },
    ],
  }
  if (query.state === "unmapped")
    return (
      <ListPage
        {...shared}
        list={await ranks.listUnmappedRanks(query)}
        caption={t("rank.unmapped_caption")}
        columns={[
          { key: "written", label: t("rank.written") },
          { key: "country", label: t("rank.country_of_person") },
          { key: "count", label: t("rank.times"), numeric: true },
        ]}
        empty={{ fact: t("rank.unmapped_none") }}
        row={({ written, country, count }) => (
          <tr key={`${country ?? ""} ${written}`}>
            <th scope="row">
              <a href={paths.admin.newRank(locale, { written, country })}>{written}</a>
            </th>
            <td>{country === null ? t("value.not_known") : countryName(locale, country)}</td>
            <td className="num" data-label={t("rank.times")}>
              {formatNumber(locale, count)}
            </td>
          </tr>
        )}
      />
    )
  return (
    <ListPage
      {...shared}
      list={await ranks.listRanks(locale, query)}
      caption={t("rank.caption")}
      columns={[
        { key: "written", label: t("rank.written") },
        { key: "country", label: t("rank.country") },
        { key: "band", label: t("rank.band") },
      ]}
      empty={{ fact: t("rank.none"), action: <a href={createHref}>{t("rank.new")}</a> }}
      row={rank => (
        <tr key={rank.id}>
          <th scope="row">
            <a href={paths.admin.editRank(locale, rank.id)}>{rank.written}</a>
          </th>
          <td>{place(rank.country)}</td>
          <td>{t(`rank_band.${rank.band}`)}</td>
        </tr>
      )}
    />
  )
}
