import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { restoreVersion } from "@/app/[locale]/admin/versions/[noun]/[id]/actions"
import { requireLocale } from "@/app/[locale]/locale"
import { ChangeTable } from "@/components/activity/change-table"
import { recordHref } from "@/components/activity/record-href"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { EmptyState } from "@/components/ui/empty-state"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { readNameBook } from "@/lib/activity/names"
import { isVersionedNoun } from "@/lib/earlier/nouns"
import { getEarlierVersions } from "@/lib/earlier/queries"
import { env } from "@/lib/env"
import { formatMoment, formatNumber } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { isUuid } from "@/lib/uuid"

type Props = {
  params: Promise<{ locale: string; noun: string; id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("version.title") }
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { noun, id } = await params
  const found = isVersionedNoun(noun) && isUuid(id) ? await getEarlierVersions(noun, id) : null
  if (!found || !isVersionedNoun(noun)) notFound()
  const t = translator(locale)
  const { label, key, version, isDeleted, items } = found
  const name = <LocalizedText text={label} locale={locale} named={false} />
  const href = recordHref(locale, { noun, key })
  const names = await readNameBook(locale)
  const moment = (at: Date) => formatMoment(locale, at, env().timeZone)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={href ? <a href={href}>{name}</a> : name}
        title={t("version.title")}
        about={t("version.about")}
      />
      <DoneNotice locale={locale} done={(await searchParams).done} />
      {items.length === 0 ? (
        <EmptyState fact={t("version.none")} />
      ) : (
        <ol className="log">
          {items.map(item => (
            <li key={item.id}>
              <time dateTime={item.savedAt.toISOString()}>{moment(item.savedAt)}</time>
              <div>
                <p>
                  <b>{t("version.number", { number: formatNumber(locale, item.version) })}</b>{" "}
                  {t("version.until", { moment: moment(item.replacedAt) })}
                </p>
                {item.changes.length === 0 ? (
                  <p>{t("version.same")}</p>
                ) : (
                  <>
                    <ChangeTable
                      locale={locale}
                      noun={noun}
                      changes={item.changes}
                      names={names}
                      heads={{ from: t("version.then"), to: t("version.now") }}
                    />
                    {!isDeleted && (
                      <Form
                        locale={locale}
                        action={restoreVersion.bind(null, { locale, id: item.id })}
                        version={version}
                      >
                        <SubmitButton look="plain" slim>
                          {t("version.restore")}
                        </SubmitButton>
                      </Form>
                    )}
                  </>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </main>
  )
}
