import type { Metadata } from "next"
import { alternates } from "@/app/[locale]/(public)/alternates"
import { requireLocale } from "@/app/[locale]/locale"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LocalizedText } from "@/components/ui/localized-text"
import { PageHead } from "@/components/ui/page-head"
import { env } from "@/lib/env"
import { dayOf, formatDay } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { listPublicSnapshots } from "@/lib/snapshots/public-queries"

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params)
  const t = translator(locale)
  return { title: t("snapshot.list"), description: t("snapshot.list_lead"), ...alternates(locale, paths.snapshots) }
}

export default async function SnapshotsPage({ params }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const snapshots = await listPublicSnapshots()
  return (
    <main id="main" className="page">
      <PageHead title={t("snapshot.list")} lead={t("snapshot.list_lead")} />
      {snapshots.length === 0 ? (
        <EmptyState
          fact={t("snapshot.none_public")}
          action={<a href={paths.statistics(locale)}>{t("nav.statistics")}</a>}
        />
      ) : (
        <DataTable
          id="snapshots"
          caption={t("snapshot.caption")}
          captionHidden
          columns={[
            { key: "title", label: t("snapshot.title_column") },
            { key: "as_of", label: t("snapshot.as_of") },
            { key: "code", label: t("snapshot.code") },
          ]}
        >
          {snapshots.map(({ code, title, asOf }) => (
            <tr key={code}>
              <th scope="row">
                <a href={paths.snapshot(locale, code)}>
                  <LocalizedText text={title} locale={locale} />
                </a>
              </th>
              <td>{formatDay(locale, dayOf(asOf, env().timeZone), "long")}</td>
              <td>{code}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </main>
  )
}
