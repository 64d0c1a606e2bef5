import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { may } from "@/lib/auth/may"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { Tag } from "@/components/ui/tag"
import { countryName, countryOptions, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import {
  countOrganizations,
  listOrganizationCountries,
  listOrganizations,
  readOrganizationQuery,
} from "@/lib/organizations/queries"
import { paths } from "@/lib/paths"
import { organizationKinds } from "@/lib/words"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.organizations") }
}

export default async function OrganizationsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const countries = await listOrganizationCountries()
  const query = await readOrganizationQuery(given)
  const [list, counts] = await Promise.all([listOrganizations(locale, query), countOrganizations()])
  const createHref = (await may({ noun: "register" })) ? paths.admin.newOrganization(locale) : null
  const empty = {
    all: { fact: t("organization.none"), action: createHref && <a href={createHref}>{t("organization.new")}</a> },
    unresolved: { fact: t("organization.unresolved_none") },
    bin: { fact: t("list.bin_empty") },
  }
  return (
    <ListPage
      locale={locale}
      title={t("office.organizations")}
      about={t("organization.list_about")}
      actions={
        createHref && (
          <ButtonLink href={createHref} look="primary">
            {t("organization.new")}
          </ButtonLink>
        )
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.organizations(locale, to)}
      file={to => paths.admin.organizationsFile(locale, to)}
      query={query}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "unresolved", label: t("organization.unresolved"), count: counts.unresolved },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      filters={[
        {
          name: "country",
          label: t("organization.country"),
          value: query.country,
          options: countryOptions(locale, countries),
        },
        {
          name: "kind",
          label: t("organization.kind"),
          value: query.kind,
          options: organizationKinds.map(kind => ({ value: kind, label: t(`organization_kind.${kind}`) })),
        },
      ]}
      list={list}
      caption={t("organization.caption")}
      columns={[
        { key: "name", label: t("organization.name") },
        { key: "country", label: t("organization.country") },
        { key: "kind", label: t("organization.kind") },
        { key: "courses", label: t("list.courses"), numeric: true },
      ]}
      empty={empty[query.state]}
      row={organization => (
        <tr key={organization.slug}>
          <th scope="row" className={`depth-${Math.min(organization.depth, 3)}`}>
            <a href={paths.admin.organization(locale, organization.slug)}>
              <LocalizedText text={organization.names} locale={locale} />
            </a>
            {organization.unresolved && (
              <>
                {" "}
                <Tag tone="warn">{t("organization.unresolved")}</Tag>
              </>
            )}
            {organization.depth === 0 && organization.parent && (
              <small className="below">
                <LocalizedText text={organization.parent.names} locale={locale} named={false} />
              </small>
            )}
          </th>
          <td className="country">
            {organization.country && (
              <abbr title={countryName(locale, organization.country)}>{organization.country}</abbr>
            )}
          </td>
          <td>{t(`organization_kind.${organization.kind}`)}</td>
          <td className="num" data-label={t("list.courses")}>
            {formatNumber(locale, organization.courses)}
          </td>
        </tr>
      )}
    />
  )
}
