import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateTopic } from "@/app/[locale]/admin/topics/actions"
import { TopicForm } from "@/components/topics/topic-form"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getTopicRecord } from "@/lib/topics/queries"
import { topicInputOf } from "@/lib/topics/record"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("topic.edit_title") }
}

export default async function EditTopicPage({ params }: Props) {
  const locale = await requireLocale(params)
  const topic = await getTopicRecord((await params).slug)
  if (!topic || topic.deletedAt) notFound()
  const t = translator(locale)
  const record = paths.admin.topic(locale, topic.slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <a href={record}>
            <LocalizedText text={topic.names as LocalText} locale={locale} named={false} />
          </a>
        }
        title={t("topic.edit_title")}
      />
      <TopicForm
        locale={locale}
        action={updateTopic.bind(null, { locale, id: topic.id, slug: topic.slug })}
        values={formValues(topicInputOf(topic))}
        version={topic.version}
        cancelHref={record}
      />
    </main>
  )
}
