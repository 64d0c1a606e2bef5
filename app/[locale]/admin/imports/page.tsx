import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { Tag } from "@/components/ui/tag"
import { env } from "@/lib/env"
import { formatMoment, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { listImports, readImportQuery } from "@/lib/imports/queries"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const tones = { open: "draft", done: "good", undone: "plain" } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.imports") }
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const query = readImportQuery(await searchParams)
  const list = await listImports(query)
  const create = paths.admin.newImport(locale)
  return (
    <ListPage
      locale={locale}
      title={t("office.imports")}
      about={t("import.about")}
      actions={
        <ButtonLink href={create} look="primary">
          {t("import.new")}
        </ButtonLink>
      }
      address={given => paths.admin.imports(locale, given)}
      query={query}
      tabs={[{ state: "all", label: t("import.view_all"), count: list.total }]}
      list={list}
      caption={t("import.list")}
      columns={[
        { key: "name", label: t("import.name") },
        { key: "course", label: t("import.course") },
        { key: "state", label: t("import.state") },
        { key: "rows", label: t("import.rows"), numeric: true },
        { key: "at", label: t("import.at") },
        { key: "by", label: t("import.by") },
      ]}
      row={item => (
        <tr key={item.id}>
          <th scope="row">
            <a href={paths.admin.import(locale, item.id)}>{item.name}</a>
          </th>
          <td>{item.course && <LocalizedText text={item.course.title} locale={locale} />}</td>
          <td>
            <Tag tone={tones[item.state]}>{t(`import.state_${item.state}`)}</Tag>
          </td>
          <td className="num">{formatNumber(locale, item.rows)}</td>
          <td>{formatMoment(locale, item.createdAt, env().timeZone)}</td>
          <td>{item.by}</td>
        </tr>
      )}
      empty={{ fact: t("import.none"), action: <a href={create}>{t("import.new")}</a> }}
      createHref={create}
    />
  )
}
