import type { Metadata } from "next"
import { headers } from "next/headers"
import { requireLocale } from "@/app/[locale]/locale"
import { freezeTable } from "@/app/[locale]/admin/snapshots/actions"
import { SnapshotForm } from "@/components/snapshots/snapshot-form"
import { OfficeHead } from "@/components/ui/office-head"
import { originOf } from "@/lib/auth/origin"
import { requireEditor } from "@/lib/auth/require-editor"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("snapshot.new") }
}

export default async function NewSnapshotPage({ params }: Props) {
  const locale = await requireLocale(params)
  await requireEditor({ noun: "snapshot" })
  const t = translator(locale)
  const list = paths.admin.snapshots(locale)
  const example = originOf(await headers()) + paths.statistics(locale, { measure: "participations", by: "year" })
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("snapshot.list")}</a>} title={t("snapshot.new")} />
      <SnapshotForm {...{ locale, example }} action={freezeTable.bind(null, { locale })} cancelHref={list} />
    </main>
  )
}
