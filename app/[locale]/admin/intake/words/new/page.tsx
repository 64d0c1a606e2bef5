import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { addWord } from "@/app/[locale]/admin/intake/words/actions"
import { kindIn, type WordPageProps } from "@/app/[locale]/admin/intake/words/address"
import { meaningOptions } from "@/app/[locale]/admin/intake/words/options"
import { requireLocale } from "@/app/[locale]/locale"
import { WordForm } from "@/components/intake/word-form"
import { OfficeHead } from "@/components/ui/office-head"
import { requireEditor } from "@/lib/auth/require-editor"
import { locales } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: WordPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("word.new") }
}

export default async function NewWordPage({ params, searchParams }: WordPageProps) {
  const locale = await requireLocale(params)
  await requireEditor()
  const t = translator(locale)
  const given = await searchParams
  const kind = kindIn(given)
  if (!kind) notFound()
  const list = paths.admin.words(locale, { state: kind })
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("word.title")}</a>} title={t("word.new")} />
      <WordForm
        locale={locale}
        kind={kind}
        action={addWord.bind(null, { locale, kind })}
        values={{ language: readChoice(given, "language", locales) ?? locale }}
        options={await meaningOptions(locale, kind)}
        cancelHref={list}
      />
    </main>
  )
}
