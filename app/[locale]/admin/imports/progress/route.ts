import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { requireEditor } from "@/lib/auth/require-editor"
import { formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { progressOf } from "@/lib/imports/progress"

/** How far the import is whose form has this key, in words. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const locale = await requireLocale(params)
  await requireEditor({ noun: "person" })
  const progress = progressOf(new URL(request.url).searchParams.get("key") ?? "")
  if (!progress) notFound()
  const { step, done, total } = progress
  const t = translator(locale)
  const number = (value: number) => formatNumber(locale, value)
  const count = total > 0 ? ` ${t("import.progress_of", { done: number(done), total: number(total) })}` : ""
  return Response.json(
    { text: t(`import.progress_${step}`) + count, done, total },
    { headers: { "Cache-Control": "private, no-store" } },
  )
}
