import type { Metadata } from "next"
import { may } from "@/lib/auth/may"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { restoreSource } from "@/app/[locale]/admin/sources/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { CourseMentions } from "@/components/office/course-mentions"
import { DeletedLine } from "@/components/office/deleted-line"
import { NamesInLanguages } from "@/components/office/names-in-languages"
import { RecordHistory } from "@/components/office/record-history"
import { RecordActions } from "@/components/office/record-actions"
import { DocumentList } from "@/components/sources/document-list"
import { SourceAddress } from "@/components/sources/source-address"
import { StatementList } from "@/components/statements/statement-list"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { formatDay, languageName } from "@/lib/i18n/format"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getSource } from "@/lib/sources/queries"

type Props = {
  params: Promise<{ locale: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code }
}

export default async function SourcePage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { code } = await params
  const source = await getSource(code)
  if (!source) notFound()
  const t = translator(locale)
  const title = source.title as LocalText
  const publisher = source.publisher as LocalText
  const editable = await may({ noun: "register" })
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.sources(locale)}>{t("office.sources")}</a>}
        title={source.code}
        about={Object.keys(title).length > 0 && <LocalizedText text={title} locale={locale} />}
        actions={
          <RecordActions
            locale={locale}
            editable={editable && source.deletedAt === null}
            editHref={paths.admin.editSource(locale, code)}
            deletionHref={paths.admin.sourceDeletion(locale, code)}
          />
        }
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <DeletedLine
        locale={locale}
        deletedAt={source.deletedAt}
        restore={editable ? restoreSource.bind(null, { locale, id: source.id, code }) : null}
      />
      <RecordList
        facts={[
          Object.keys(title).length > 0 && {
            key: "title",
            label: t("source.title"),
            value: <NamesInLanguages names={title} />,
          },
          Object.keys(publisher).length > 0 && {
            key: "publisher",
            label: t("source.publisher"),
            value: <NamesInLanguages names={publisher} />,
          },
          {
            key: "address",
            label: t("source.address"),
            value: source.address ? <SourceAddress address={source.address} /> : t("value.not_known"),
          },
          source.language !== null && {
            key: "language",
            label: t("source.language"),
            value: languageName(locale, source.language),
          },
          source.publishedOn !== null && {
            key: "publishedOn",
            label: t("source.publishedOn"),
            value: formatDay(locale, source.publishedOn, "long"),
          },
          source.readOn !== null && {
            key: "readOn",
            label: t("source.readOn"),
            value: formatDay(locale, source.readOn, "long"),
          },
          source.reliability !== null && {
            key: "reliability",
            label: t("source.reliability"),
            value: t(`reliability.${source.reliability}`),
            sub: t(`reliability.${source.reliability}_about`),
          },
          source.note !== null && { key: "note", label: t("source.note"), value: source.note },
        ]}
      />
      {(source.text !== null || source.documents.length > 0) && (
        <Section id="kept" title={t("source.kept")} about={t("source.kept_about")}>
          <div>
            {source.documents.length > 0 && (
              <DocumentList
                locale={locale}
                code={code}
                timeZone={env().timeZone}
                documents={source.documents}
                open={source.deletedAt === null}
              />
            )}
            {source.text !== null && (
              <details className="details">
                <summary>{t("source.text")}</summary>
                <p className="source-text" lang={source.language ?? undefined}>
                  {source.text}
                </p>
              </details>
            )}
          </div>
        </Section>
      )}
      <Section id="courses" title={t("record.courses")} about={t("record.courses_about")}>
        <CourseMentions id="courses-table" locale={locale} courses={source.courses} />
      </Section>
      <Section id="statements" title={t("source.statements")} about={t("source.statements_about")}>
        {source.statements.length === 0 ? (
          <p className="quiet">{t("source.statements_none")}</p>
        ) : (
          <div>
            {source.statements.map(({ about, claims }) => (
              <StatementList
                key={`${about.noun} ${about.slug}`}
                locale={locale}
                statements={claims}
                about
                title={
                  <a href={paths.admin[about.noun](locale, about.slug)}>
                    <LocalizedText text={about.title} locale={locale} />
                  </a>
                }
              />
            ))}
          </div>
        )}
      </Section>
      {source.milestones.length > 0 && (
        <Section id="milestones" title={t("source.milestones")}>
          <ul className="plain-list">
            {source.milestones.map(milestone => (
              <li key={milestone.id}>
                {formatDay(locale, milestone.happenedOn)} <LocalizedText text={milestone.title} locale={locale} />{" "}
                <small>
                  <a href={paths.admin.program(locale, milestone.program.slug)}>
                    <LocalizedText text={milestone.program.names} locale={locale} named={false} />
                  </a>
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <RecordHistory locale={locale} entries={source.history} />
    </main>
  )
}
