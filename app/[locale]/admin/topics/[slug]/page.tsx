import type { Metadata } from "next"
import { may } from "@/lib/auth/may"
import { notFound, permanentRedirect } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { restoreTopic } from "@/app/[locale]/admin/topics/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { CourseMentions } from "@/components/office/course-mentions"
import { DeletedLine } from "@/components/office/deleted-line"
import { NamesInLanguages } from "@/components/office/names-in-languages"
import { RecordHistory } from "@/components/office/record-history"
import { RecordActions } from "@/components/office/record-actions"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { Section } from "@/components/ui/section"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getTopic, getTopicRecord } from "@/lib/topics/queries"
import type { LocalText } from "@/lib/i18n/locale"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const topic = await getTopicRecord((await params).slug, "read")
  return { title: topic ? pickText(topic.names as LocalText, locale)?.value : undefined }
}

export default async function TopicPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const topic = await getTopic(slug)
  if (!topic) notFound()
  if (topic.slug !== slug) permanentRedirect(paths.admin.topic(locale, topic.slug))
  const t = translator(locale)
  const names = topic.names as LocalText
  const editable = await may({ noun: "register" })
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.topics(locale)}>{t("office.topics")}</a>}
        title={<LocalizedText text={names} locale={locale} />}
        actions={
          <RecordActions
            locale={locale}
            editable={editable && topic.deletedAt === null}
            editHref={paths.admin.editTopic(locale, slug)}
            deletionHref={paths.admin.topicDeletion(locale, slug)}
          />
        }
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <DeletedLine
        locale={locale}
        deletedAt={topic.deletedAt}
        restore={editable ? restoreTopic.bind(null, { locale, id: topic.id, slug }) : null}
      />
      <RecordList
        facts={[
          { key: "names", label: t("topic.names"), value: <NamesInLanguages names={names} /> },
          { key: "field", label: t("topic.field"), value: t(`field.${topic.field}`) },
          { key: "slug", label: t("topic.slug"), value: <code>{topic.slug}</code> },
        ]}
      />
      <Section id="courses" title={t("record.courses")} about={t("record.courses_about")}>
        <CourseMentions id="courses-table" locale={locale} courses={topic.courses} />
      </Section>
      <RecordHistory locale={locale} entries={topic.history} />
    </main>
  )
}
