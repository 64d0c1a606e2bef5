import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { requireEditor } from "@/lib/auth/require-editor"
import { openExport } from "@/lib/imports/exports"
import { erasureSubject } from "@/lib/people/erasure"
import { getOwnData } from "@/lib/people/own-data"
import { ownDataText } from "@/lib/people/own-data-text"
import { sealedAnswer } from "@/lib/transfer/sealed-file"
import { isUuid } from "@/lib/uuid"

/** Once for machines and once for readers, in the language of the page. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; id: string }> }) {
  const locale = await requireLocale(params)
  const { id } = await params
  await requireEditor(erasureSubject)
  const passphrase = isUuid(id) ? await openExport("person.exported", id) : null
  const data = passphrase ? await getOwnData(id) : null
  if (!passphrase || !data) notFound()
  const enclosures = [
    { name: "data.json", content: JSON.stringify(data, null, 2) },
    { name: "data.txt", content: ownDataText(locale, data) },
  ]
  return sealedAnswer("own-data", enclosures, passphrase)
}
