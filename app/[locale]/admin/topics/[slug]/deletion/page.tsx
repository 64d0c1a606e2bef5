import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteTopic } from "@/app/[locale]/admin/topics/actions"
import { DeletionPage } from "@/components/office/deletion-page"
import type { LocalText } from "@/lib/i18n/locale"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getTopicRecord } from "@/lib/topics/queries"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function TopicDeletionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const topic = await getTopicRecord((await params).slug)
  if (!topic || topic.deletedAt) notFound()
  const t = translator(locale)
  return (
    <DeletionPage
      locale={locale}
      above={<a href={paths.admin.topics(locale)}>{t("office.topics")}</a>}
      title={t("record.delete_title", { name: pickText(topic.names as LocalText, locale)?.value ?? topic.slug })}
      recordHref={paths.admin.topic(locale, topic.slug)}
      action={deleteTopic.bind(null, { locale, id: topic.id, slug: topic.slug })}
      version={topic.version}
    />
  )
}
