import type { Metadata } from "next"
import { saveRetention } from "@/app/[locale]/admin/retention/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { FormText } from "@/components/forms/form-text"
import { SubmitButton } from "@/components/forms/submit-button"
import { DataTable } from "@/components/ui/data-table"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { Section } from "@/components/ui/section"
import { env } from "@/lib/env"
import { formatMoment, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { retentionCategories } from "@/lib/retention/categories"
import { getRetention } from "@/lib/retention/queries"
import { actsAt } from "@/lib/retention/run"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("retention.title") }
}

/** For how long what is kept, what the last report announced, and what went. */
export default async function RetentionPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { days, report, done, due } = await getRetention()
  const t = translator(locale)
  const moment = (at: Date) => formatMoment(locale, at, env().timeZone)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.system(locale)}>{t("office.system")}</a>}
        title={t("retention.title")}
        about={t("retention.about")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      <Notice>
        {report
          ? t("retention.announced", { at: moment(new Date(report.at)), day: moment(actsAt(report)) })
          : t("retention.not_announced")}
      </Notice>
      <Section
        id="due"
        title={t("retention.due")}
        about={done ? t("retention.done", { at: moment(new Date(done.at)) }) : undefined}
      >
        <DataTable
          id="retention-table"
          caption={t("retention.due")}
          captionHidden
          scroll
          columns={[
            { key: "category", label: t("retention.category") },
            { key: "now", label: t("retention.now"), numeric: true },
            { key: "reported", label: t("retention.reported"), numeric: true },
            { key: "removed", label: t("retention.removed"), numeric: true },
          ]}
        >
          {retentionCategories.map(category => (
            <tr key={category}>
              <th scope="row">{t(`retention.category.${category}`)}</th>
              <td className="num">{formatNumber(locale, due[category])}</td>
              <td className="num">{report ? formatNumber(locale, report.due[category]) : "–"}</td>
              <td className="num">{done ? formatNumber(locale, done.removed[category]) : "–"}</td>
            </tr>
          ))}
        </DataTable>
      </Section>
      <Section id="days" title={t("retention.days")} about={t("retention.days_about")}>
        <Form
          locale={locale}
          action={saveRetention.bind(null, { locale })}
          values={Object.fromEntries(retentionCategories.map(one => [one, String(days[one])]))}
          order={retentionCategories}
          className="small-form"
        >
          {retentionCategories.map(category => (
            <FormText
              key={category}
              name={category}
              label={t(`retention.category.${category}`)}
              numeric
              width="short"
            />
          ))}
          <p className="decision">
            <SubmitButton>{t("form.save")}</SubmitButton>
          </p>
        </Form>
      </Section>
    </main>
  )
}
