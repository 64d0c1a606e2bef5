import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { ProgramYears } from "@/components/programs/program-years"
import { may } from "@/lib/auth/may"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { countryName, formatNumber, listOf } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { countPrograms, listPrograms, programStates } from "@/lib/programs/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.programs") }
}

export default async function ProgramsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const query = readListQuery(given, programStates)
  const [list, counts] = await Promise.all([listPrograms(query), countPrograms()])
  const createHref = (await may({ noun: "register" })) ? paths.admin.newProgram(locale) : null
  const empty = {
    all: { fact: t("program.none"), action: createHref && <a href={createHref}>{t("program.new")}</a> },
    bin: { fact: t("list.bin_empty") },
  }
  return (
    <ListPage
      locale={locale}
      title={t("office.programs")}
      about={t("program.list_about")}
      actions={
        createHref && (
          <ButtonLink href={createHref} look="primary">
            {t("program.new")}
          </ButtonLink>
        )
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.programs(locale, to)}
      query={query}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      list={list}
      caption={t("program.caption")}
      columns={[
        { key: "name", label: t("program.name") },
        { key: "field", label: t("program.field") },
        { key: "countries", label: t("program.partnerCountries") },
        { key: "years", label: t("program.years") },
        { key: "courses", label: t("list.courses"), numeric: true },
      ]}
      empty={empty[query.state]}
      row={program => (
        <tr key={program.slug}>
          <th scope="row" className={`depth-${Math.min(program.depth, 3)}`}>
            <a href={paths.admin.program(locale, program.slug)}>
              <LocalizedText text={program.names} locale={locale} />
            </a>
          </th>
          <td>{program.field && t(`field.${program.field}`)}</td>
          <td>
            {listOf(
              locale,
              program.partnerCountries.map(code => countryName(locale, code)),
            )}
          </td>
          <td className="nowrap">
            <ProgramYears locale={locale} start={program.startYear} end={program.endYear} />
          </td>
          <td className="num" data-label={t("list.courses")}>
            {formatNumber(locale, program.courses)}
          </td>
        </tr>
      )}
    />
  )
}
