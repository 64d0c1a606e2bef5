import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { may } from "@/lib/auth/may"
import { ButtonLink } from "@/components/ui/button-link"
import { LocalizedText } from "@/components/ui/localized-text"
import { formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { countTopics, listTopics, readTopicQuery } from "@/lib/topics/queries"
import { fields } from "@/lib/words"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("office.topics") }
}

export default async function TopicsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const createHref = (await may({ noun: "register" })) ? paths.admin.newTopic(locale) : null
  const given = await searchParams
  const query = readTopicQuery(given)
  const [list, counts] = await Promise.all([listTopics(locale, query), countTopics()])
  return (
    <ListPage
      locale={locale}
      title={t("office.topics")}
      about={t("topic.list_about")}
      actions={
        createHref && (
          <ButtonLink href={createHref} look="primary">
            {t("topic.new")}
          </ButtonLink>
        )
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.topics(locale, to)}
      file={to => paths.admin.topicsFile(locale, to)}
      query={query}
      tabs={[
        { state: "all", label: t("list.all"), count: counts.all },
        { state: "bin", label: t("list.bin"), count: counts.bin },
      ]}
      filters={[
        {
          name: "field",
          label: t("topic.field"),
          value: query.field,
          options: fields.map(field => ({ value: field, label: t(`field.${field}`) })),
        },
      ]}
      list={list}
      caption={t("topic.caption")}
      columns={[
        { key: "name", label: t("topic.name") },
        { key: "field", label: t("topic.field") },
        { key: "courses", label: t("list.courses"), numeric: true },
      ]}
      empty={
        query.state === "bin"
          ? { fact: t("list.bin_empty") }
          : { fact: t("topic.none"), action: createHref && <a href={createHref}>{t("topic.new")}</a> }
      }
      row={topic => (
        <tr key={topic.slug}>
          <th scope="row">
            <a href={paths.admin.topic(locale, topic.slug)}>
              <LocalizedText text={topic.names} locale={locale} />
            </a>
          </th>
          <td>{t(`field.${topic.field}`)}</td>
          <td className="num" data-label={t("list.courses")}>
            {formatNumber(locale, topic.courses)}
          </td>
        </tr>
      )}
    />
  )
}
