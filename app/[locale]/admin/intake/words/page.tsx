import type { Metadata } from "next"
import type { WordPageProps } from "@/app/[locale]/admin/intake/words/address"
import { meaningText } from "@/app/[locale]/admin/intake/words/meaning-text"
import { meaningOptions } from "@/app/[locale]/admin/intake/words/options"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { ListPage } from "@/components/office/list-page"
import { ButtonLink } from "@/components/ui/button-link"
import { Tag } from "@/components/ui/tag"
import { languageName } from "@/lib/i18n/format"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { listWords } from "@/lib/intake/queries"
import { wordKinds } from "@/lib/intake/words"
import { readChoice, readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: WordPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("word.title") }
}

export default async function WordsPage({ params, searchParams }: WordPageProps) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const query = { ...readListQuery(given, wordKinds), language: readChoice(given, "language", locales) }
  const [list, options] = await Promise.all([listWords(locale, query), meaningOptions(locale, query.state)])
  const createHref = paths.admin.newWord(locale, { kind: query.state, language: query.language })
  return (
    <ListPage
      locale={locale}
      title={t("word.title")}
      about={
        <>
          <a href={paths.admin.intake(locale)}>{t("intake.title")}</a>: {t("word.about")}{" "}
          {t(`word.kind_${query.state}_about`)}
        </>
      }
      actions={
        <ButtonLink href={createHref} look="primary">
          {t("word.new")}
        </ButtonLink>
      }
      createHref={createHref}
      notice={<DoneNotice locale={locale} done={given.done} />}
      address={to => paths.admin.words(locale, to)}
      query={query}
      tabs={wordKinds.map(kind => ({ state: kind, label: t(`word.kind_${kind}`) }))}
      filters={[
        {
          name: "language",
          label: t("word.language"),
          value: query.language,
          options: locales.map(code => ({ value: code, label: languageName(locale, code) })),
        },
      ]}
      list={list}
      caption={t("word.caption")}
      columns={[
        { key: "written", label: t("word.written") },
        { key: "language", label: t("word.language") },
        { key: "means", label: t("word.means") },
        { key: "origin", label: t("word.origin") },
      ]}
      empty={{ fact: t("word.none"), action: <a href={createHref}>{t("word.new")}</a> }}
      row={word => (
        <tr key={`${word.language} ${word.key}`}>
          <th scope="row" lang={word.language}>
            <a href={paths.admin.editWord(locale, word)}>{word.written}</a>
          </th>
          <td className="nowrap">{languageName(locale, word.language)}</td>
          <td>{meaningText(locale, word, options) ?? t("word.silent")}</td>
          <td>
            {word.origin === "shipped" ? (
              t("word.origin_shipped")
            ) : (
              <Tag tone={word.origin === "silent" ? "warn" : "good"}>{t(`word.origin_${word.origin}`)}</Tag>
            )}
          </td>
        </tr>
      )}
    />
  )
}
