import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { countryName, countryOptions, formatDay, formatNumber, listOf } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { countPeople, listPeople, listPeopleCountries, readPersonQuery } from "@/lib/people/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.people") }
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const countries = await listPeopleCountries()
  const query = await readPersonQuery(given)
  const [list, counts] = await Promise.all([listPeople(query), countPeople()])
  const createHref = paths.admin.newPerson(locale)
  const empty = {
    all: { fact: `${t("person.none")} ${t("person.none_about")}`, action: <a href={createHref}>{t("person.new")}</a> },
    unused: { fact: t("list.unused_empty") },
    bin: { fact: t("list.bin_empty") },
  }
  return (
    <ListPage
      locale={locale}
      title={t("office.people")}
      about={t("person.list_about")}
      actions={
        <>
          <ButtonLink href={paths.admin.duplicates(locale)}>{t("person.duplicates")}</ButtonLink>
          <ButtonLink href={paths.admin.ranks(locale)}>{t("rank.title")}</ButtonLink>
          <ButtonLink href={createHref} look="primary">
            {t("person.new")}
          </ButtonLink>
        </>
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.people(locale, to)}
      fileReason={to => paths.admin.peopleExport(locale, to)}
      query={query}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "unused", label: t("person.unused"), count: counts.unused },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      filters={
        countries.length > 0
          ? [
              {
                name: "country",
                label: t("person.country"),
                value: query.country,
                options: countryOptions(locale, countries),
              },
            ]
          : []
      }
      list={list}
      caption={t("person.caption")}
      columns={[
        { key: "name", label: t("person.name") },
        { key: "country", label: t("person.country") },
        { key: "as", label: t("person.rank_and_organization") },
        { key: "latest", label: t("person.latest") },
        { key: "courses", label: t("list.courses"), numeric: true },
      ]}
      empty={empty[query.state]}
      row={person => (
        <tr key={person.id}>
          <th scope="row">
            <a href={paths.admin.person(locale, person.id)}>{person.names[0] ?? t("person.untold")}</a>
            {person.names.length > 1 && <small className="below">{listOf(locale, person.names.slice(1))}</small>}
          </th>
          <td className="country">
            {person.country && <abbr title={countryName(locale, person.country)}>{person.country}</abbr>}
          </td>
          <td>
            {person.rank}
            {person.rank && person.organization && ", "}
            {person.organization && <LocalizedText text={person.organization} locale={locale} named={false} />}
          </td>
          <td className="nowrap">{person.latest && formatDay(locale, person.latest)}</td>
          <td className="num" data-label={t("list.courses")}>
            {formatNumber(locale, person.courses)}
          </td>
        </tr>
      )}
    />
  )
}
