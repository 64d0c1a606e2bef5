import type { Metadata } from "next"
import { takeOutOfBin } from "@/app/[locale]/admin/bin/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Filters } from "@/components/forms/filters"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { binNouns, listBin, type BinItem, type BinNoun } from "@/lib/bin/queries"
import { removedKinds } from "@/lib/bin/removed-rows"
import { env } from "@/lib/env"
import { formatMoment } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const kinds = [...binNouns, ...removedKinds]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("bin.title") }
}

export default async function BinPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const kind = readChoice(given, "kind", kinds)
  const items = await listBin(kind)
  const all = paths.admin.bin(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead title={t("bin.title")} about={t("bin.about")} />
      <DoneNotice locale={locale} done={given.done} />
      <Filters
        action={all}
        filters={[
          {
            name: "kind",
            label: t("bin.kind"),
            value: kind,
            blank: t("bin.everything"),
            options: kinds.map(one => ({ value: one, label: t(`bin.kind_${one}`) })),
          },
        ]}
        words={{ apply: t("form.filter"), clear: t("form.clear") }}
        clearHref={all}
      />
      {items.length === 0 ? (
        <EmptyState
          fact={t(kind === null ? "bin.none" : "bin.none_match")}
          action={kind === null ? undefined : <a href={all}>{t("bin.everything")}</a>}
        />
      ) : (
        <DataTable
          id="bin"
          caption={t("bin.title")}
          captionHidden
          columns={[
            { key: "what", label: t("bin.what") },
            { key: "kind", label: t("bin.kind") },
            { key: "by", label: t("bin.by") },
            { key: "at", label: t("bin.at") },
            { key: "back", label: t("bin.back") },
          ]}
        >
          {items.map(item => (
            <tr key={item.id}>
              <th scope="row">
                <What locale={locale} item={item} />
              </th>
              <td data-label={t("bin.kind")}>{t(`bin.kind_${item.kind}`)}</td>
              <td data-label={t("bin.by")}>
                {item.by === null ? t("activity.system") : item.by || t("activity.former_user")}
              </td>
              <td data-label={t("bin.at")}>{formatMoment(locale, item.at, env().timeZone)}</td>
              <td data-label={t("bin.back")}>
                <Form
                  locale={locale}
                  action={takeOutOfBin.bind(null, { locale, id: item.id, kind: restorableAs(item) })}
                >
                  <SubmitButton look="plain" slim>
                    {t("record.restore")}
                  </SubmitButton>
                </Form>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </main>
  )
}

const restorableAs = ({ kind }: BinItem): BinNoun | "removed" => binNouns.find(noun => noun === kind) ?? "removed"

function What({ locale, item: { label, page, kind } }: { locale: Locale; item: BinItem }) {
  const t = translator(locale)
  const words =
    Object.keys(label).length > 0 ? <LocalizedText text={label} locale={locale} named={false} /> : t(`bin.kind_${kind}`)
  return page === null ? words : <a href={hrefOf(locale, page)}>{words}</a>
}

function hrefOf(locale: Locale, { noun, key }: { noun: BinNoun; key: string }): string {
  const { admin } = paths
  const pages = {
    course: admin.course,
    program: admin.program,
    milestone: admin.program,
    topic: admin.topic,
    organization: admin.organization,
    source: admin.source,
    person: admin.person,
  }
  return pages[noun](locale, key)
}
