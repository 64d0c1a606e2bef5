import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { settleObjection } from "@/app/[locale]/admin/objections/actions"
import { SettlementForm } from "@/components/objections/settlement-form"
import { OfficeHead } from "@/components/ui/office-head"
import { RecordList } from "@/components/ui/record-list"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { getObjection } from "@/lib/objections/queries"
import { paths } from "@/lib/paths"

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("objection.one") }
}

export default async function ObjectionPage({ params }: Props) {
  const locale = await requireLocale(params)
  const objection = await getObjection((await params).id)
  if (!objection) notFound()
  const t = translator(locale)
  const list = paths.admin.objections(locale)
  const { id, page, message, evidence, reply, status, outcome, version, createdAt } = objection
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("objection.list")}</a>} title={t("objection.one")} />
      <RecordList
        facts={[
          {
            key: "message",
            label: t("objection.message"),
            value: <span className="whitespace-pre-line">{message}</span>,
          },
          page !== null && {
            key: "page",
            label: t("objection.page"),
            value: (
              <a href={page} className="wrap-anywhere">
                {page}
              </a>
            ),
          },
          evidence !== null && { key: "evidence", label: t("objection.evidence"), value: evidence },
          reply !== null && { key: "reply", label: t("objection.reply"), value: reply },
          {
            key: "received",
            label: t("objection.received"),
            value: formatMoment(locale, createdAt, env().timeZone),
          },
        ]}
      />
      <SettlementForm
        locale={locale}
        action={settleObjection.bind(null, { locale, id })}
        values={{ status, outcome: outcome ?? "" }}
        version={version}
        cancelHref={list}
      />
    </main>
  )
}
