import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { translator } from "@/lib/i18n/translator"
import { getDocument } from "@/lib/sources/document-queries"

export type DocumentPageProps = { params: Promise<{ locale: string; code: string; id: string }> }

/** The document of a page of the office; for whoever may not see it, the page does not exist. */
export async function requireDocument(params: DocumentPageProps["params"]) {
  const locale = await requireLocale(params)
  const { code, id } = await params
  const document = await getDocument(code, id)
  if (!document) notFound()
  const { sourceId } = document
  return { locale, t: translator(locale), code, document, bound: { locale, id: sourceId, code, document: document.id } }
}
