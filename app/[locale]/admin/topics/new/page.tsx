import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createTopic } from "@/app/[locale]/admin/topics/actions"
import { TopicForm } from "@/components/topics/topic-form"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("topic.new_title") }
}

export default async function NewTopicPage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireEditor()
  const t = translator(locale)
  const list = paths.admin.topics(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("office.topics")}</a>} title={t("topic.new_title")} />
      <TopicForm locale={locale} action={createTopic.bind(null, { locale })} cancelHref={list} />
    </main>
  )
}
