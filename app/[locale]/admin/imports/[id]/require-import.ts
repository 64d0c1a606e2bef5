import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { getImport } from "@/lib/imports/queries"
import { translator } from "@/lib/i18n/translator"
import type { LocalText } from "@/lib/i18n/locale"

export type ImportPageProps = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The import of a page of the office; for whoever may not see it, the page does not exist. */
export async function requireImport(params: ImportPageProps["params"]) {
  const locale = await requireLocale(params)
  const batch = await getImport((await params).id)
  if (!batch) notFound()
  const course = batch.course && { ...batch.course, title: batch.course.title as LocalText }
  return { locale, t: translator(locale), batch, course }
}
