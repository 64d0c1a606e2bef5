import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { DisagreementList } from "@/components/statements/disagreement-list"
import { EmptyState } from "@/components/ui/empty-state"
import { OfficeHead } from "@/components/ui/office-head"
import { Pagination } from "@/components/ui/pagination"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { listDisagreements } from "@/lib/statements/disagreements"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("disagreement.title") }
}

/** Where sources disagree and nobody has decided. */
export default async function DisagreementsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const { page: asked } = readListQuery(await searchParams, ["all"])
  const { items, total, courses, page, pageSize } = await listDisagreements(asked)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.start(locale)}>{t("admin.start")}</a>}
        title={t("disagreement.title")}
        about={t("disagreement.about")}
      />
      {items.length === 0 ? (
        <EmptyState fact={t("disagreement.none")} />
      ) : (
        <>
          <p className="small quiet">{t("disagreement.count", { count: total, courses })}</p>
          <DisagreementList locale={locale} disagreements={items} />
        </>
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        href={each => paths.admin.disagreements(locale, { page: each === 1 ? null : each })}
        words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
      />
    </main>
  )
}
