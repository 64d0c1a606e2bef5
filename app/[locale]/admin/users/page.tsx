import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { env } from "@/lib/env"
import type { QueryParams } from "@/lib/filters/query"
import { formatMoment, listOf } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { separators } from "@/lib/i18n/separators"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { programRoles } from "@/lib/users/schema"
import { countUsers, listUsers, userStates } from "@/lib/users/queries"

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<QueryParams> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("user.users") }
}

export default async function UsersPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const query = readListQuery(await searchParams, userStates)
  const [list, counts] = await Promise.all([listUsers(query), countUsers()])
  const t = translator(locale)
  const { timeZone } = env()
  return (
    <ListPage
      locale={locale}
      title={t("user.users")}
      about={t("user.about")}
      actions={
        <>
          <ButtonLink href={paths.admin.factorRoles(locale)}>{t("factor.title")}</ButtonLink>
          <ButtonLink href={paths.admin.newUser(locale)} look="primary">
            {t("user.new")}
          </ButtonLink>
        </>
      }
      address={query => paths.admin.users(locale, query)}
      query={query}
      tabs={[
        { state: "all", label: t("user.active"), count: counts.all },
        { state: "disabled", label: t("user.disabled"), count: counts.disabled },
      ]}
      list={list}
      caption={t("user.users")}
      columns={[
        { key: "email", label: t("user.email") },
        { key: "name", label: t("user.name") },
        { key: "access", label: t("user.access") },
        { key: "seen", label: t("user.last_seen") },
      ]}
      row={user => (
        <tr key={user.id}>
          <th scope="row">
            <a href={paths.admin.user(locale, user.id)}>{user.email}</a>
          </th>
          <td>{user.name}</td>
          <td>
            {t(`user.access.${user.access}`)}
            {programRoles.map(role => {
              const programs = user.roles.filter(each => each.role === role)
              return (
                programs.length > 0 && (
                  <span className="sub" key={role}>
                    {t(`user.role.${role}`)}
                    {separators[locale].colon}
                    {listOf(
                      locale,
                      programs.map(({ program }) =>
                        program ? (pickText(program, locale)?.value ?? "") : t("user.all_programs"),
                      ),
                    )}
                  </span>
                )
              )
            })}
          </td>
          <td>{user.seenAt ? formatMoment(locale, user.seenAt, timeZone) : t("user.never_seen")}</td>
        </tr>
      )}
      empty={{ fact: t("user.none_disabled") }}
      createHref={paths.admin.newUser(locale)}
    />
  )
}
