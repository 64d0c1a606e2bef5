import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { may } from "@/lib/auth/may"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatDay, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { countSources, listSources, sourceStates } from "@/lib/sources/queries"
import { shownAddress } from "@/lib/sources/shown-address"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.sources") }
}

export default async function SourcesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const query = readListQuery(given, sourceStates)
  const [list, counts] = await Promise.all([listSources(locale, query), countSources()])
  const createHref = (await may({ noun: "register" })) ? paths.admin.newSource(locale) : null
  const empty = {
    all: { fact: t("source.none"), action: createHref && <a href={createHref}>{t("source.new")}</a> },
    unused: { fact: t("list.unused_empty") },
    bin: { fact: t("list.bin_empty") },
  }
  return (
    <ListPage
      locale={locale}
      title={t("office.sources")}
      about={t("source.list_about")}
      actions={
        createHref && (
          <>
            <ButtonLink href={paths.admin.intake(locale)}>{t("intake.title")}</ButtonLink>
            <ButtonLink href={createHref} look="primary">
              {t("source.new")}
            </ButtonLink>
          </>
        )
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.sources(locale, to)}
      query={query}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "unused", label: t("list.unused"), count: counts.unused },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      list={list}
      caption={t("source.caption")}
      columns={[
        { key: "code", label: t("source.code") },
        { key: "title", label: t("source.name") },
        { key: "published", label: t("source.publishedOn") },
        { key: "courses", label: t("list.courses"), numeric: true },
        { key: "statements", label: t("source.statements_count"), numeric: true },
      ]}
      empty={empty[query.state]}
      row={source => (
        <tr key={source.code}>
          <th scope="row">
            <a href={paths.admin.source(locale, source.code)}>{source.code}</a>
          </th>
          <td className="wide">
            {Object.keys(source.title).length > 0 && <LocalizedText text={source.title} locale={locale} />}
            {source.address && <small className="below">{shownAddress(source.address)}</small>}
          </td>
          <td className="nowrap">{source.publishedOn && formatDay(locale, source.publishedOn)}</td>
          <td className="num" data-label={t("list.courses")}>
            {formatNumber(locale, source.courses)}
          </td>
          <td className="num" data-label={t("source.statements_count")}>
            {formatNumber(locale, source.statements)}
          </td>
        </tr>
      )}
    />
  )
}
