import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { participationColumns } from "@/lib/imports/export-columns"
import { getRosterForExport } from "@/lib/imports/exports"
import { sealedFileOf } from "@/lib/transfer/sealed-file"

/** The roster with its names: only for whoever has just said what for. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const locale = await requireLocale(params)
  const { slug } = await params
  const roster = await getRosterForExport(slug)
  if (!roster) notFound()
  const format = new URL(request.url).searchParams.get("format") === "csv" ? "csv" : "xlsx"
  return sealedFileOf(format, { name: slug, columns: participationColumns(locale), ...roster })
}
